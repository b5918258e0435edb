package org.bihuan.workflow;

import java.util.Collection;
import java.util.List;
import java.util.Map;

import org.bihuan.shared.CaseNumber;
import org.jspecify.annotations.Nullable;

/**
 * The models that cases run, each in the version it was started with, and where in them a
 * case stands.
 */
public interface Diagrams {

	/**
	 * The drawing of one of the models that the case has gone through.
	 * @param number the case
	 * @param process key of the process; null for the one that the case itself runs
	 * @return BPMN 2.0 XML
	 * @throws org.bihuan.shared.Refusal.NotFound if the case never ran such a process
	 */
	String xml(CaseNumber number, @Nullable String process);

	/**
	 * Every model that the case has gone through, in every version.
	 * @param number the case
	 * @return models by key and version
	 */
	List<RunModel> models(CaseNumber number);

	/**
	 * Names of the steps that the case has met, as its models call them, in the reader's
	 * language.
	 * @param number the case
	 * @return name by key of the step
	 */
	Map<String, String> stepNames(CaseNumber number);

	/**
	 * Names of the steps at which cases stand, in the reader's language.
	 * @param numbers the cases
	 * @return names by number of the case, none twice; a case without open tasks is not
	 * in it
	 */
	Map<String, List<String>> openSteps(Collection<CaseNumber> numbers);

	/**
	 * Names of the steps that a step may lead to, in the reader's language.
	 * @param taskId the task
	 * @return names, none twice; empty if the process may end after it
	 */
	List<String> after(String taskId);

	/**
	 * A model that a case has gone through.
	 *
	 * @param process key of the process
	 * @param version version of its deployment
	 * @param xml BPMN 2.0 XML as deployed
	 */
	record RunModel(String process, int version, String xml) {
	}

}
