package org.bihuan.inspection;

import java.util.Map;

import org.bihuan.shared.CaseNumber;

/**
 * What we tell the process {@code leader-inspection}.
 */
interface InspectionProcess {

	/** The period is no longer owed. */
	String PERIOD_DROPPED = "period-dropped";

	/** A period begins. */
	void start(CaseNumber number, Map<String, Object> variables);

	/** The period is no longer owed. */
	void drop(CaseNumber number, String reason);

}
