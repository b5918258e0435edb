package org.bihuan.hazard.domain;

import java.util.Map;

import org.bihuan.shared.CaseNumber;

/**
 * What we tell the process.
 */
public interface HazardProcess {

	/**
	 * Starts the loop of a case.
	 * @param number the case, business key of the process
	 * @param variables what decisions and gateways need; primitives only
	 */
	void start(CaseNumber number, Map<String, Object> variables);

	/**
	 * Ends the loop of a case wherever it stands.
	 * @param number the case
	 * @param reason why
	 */
	void exit(CaseNumber number, String reason);

	/**
	 * Leads back to the plan from approval, rectification or self-acceptance.
	 * @param number the case
	 */
	void planAmended(CaseNumber number);

	/**
	 * The grade has changed: later gateways and addresses follow the new terms, and steps
	 * that stand under the old ones are left.
	 * @param number the case
	 * @param variables what the new terms say
	 */
	void regraded(CaseNumber number, Map<String, Object> variables);

}
