package org.bihuan.workflow;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Whether files could be deployed: the rules that every deployment must pass, without
 * deploying anything. Nothing of the files is executed.
 */
public interface ModelChecks {

	/**
	 * Checks files that would be deployed together.
	 * @param files text by name of the file, for example
	 * {@code bpmn/official-letter.bpmn}
	 * @param locale the reader's language
	 * @return what forbids the deployment, empty if nothing does
	 */
	List<ModelFinding> check(Map<String, String> files, Locale locale);

}
