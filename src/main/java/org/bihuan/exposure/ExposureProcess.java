package org.bihuan.exposure;

import java.util.Map;

import org.bihuan.shared.CaseNumber;

/**
 * What we tell the process {@code public-exposure}.
 */
interface ExposureProcess {

	/** Starts it. */
	void start(CaseNumber number, Map<String, Object> variables);

	/** The exposure of a case does not hold. */
	void voided(CaseNumber number, String because);

}
