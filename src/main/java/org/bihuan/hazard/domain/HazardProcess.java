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

}
