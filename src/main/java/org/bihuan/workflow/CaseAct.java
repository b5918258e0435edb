package org.bihuan.workflow;

import java.util.Map;
import java.util.Optional;

import org.bihuan.shared.CaseNumber;
import org.bihuan.shared.Refusal;

/**
 * Something people may begin in a running case beside its steps: an extension, a
 * transfer, an objection. Each is a process of its own whose first step is the request;
 * whoever may do that step may begin it.
 */
public interface CaseAct {

	/**
	 * The act in addresses.
	 * @return for example {@code extension}
	 */
	String key();

	/**
	 * The process that it starts; its business key is the case number.
	 * @return key of the process
	 */
	String process();

	/**
	 * The first step of that process: the request itself.
	 * @return key of the step
	 */
	String step();

	/**
	 * What the state of the case has against it now.
	 * @param number the case
	 * @return the refusal in words, or empty if it may begin
	 */
	Optional<Refusal.Conflict> hindrance(CaseNumber number);

	/**
	 * Variables with which the process starts, beside {@code caseNumber} and
	 * {@code unit}.
	 * @param number the case
	 * @return primitives by name
	 */
	default Map<String, Object> variables(CaseNumber number) {
		return Map.of();
	}

	/**
	 * Whether several requests of this kind may wait in one case.
	 * @return false unless each is about something else
	 */
	default boolean severalAtOnce() {
		return false;
	}

}
