package org.bihuan.riskpoint;

/**
 * How a report stands.
 */
enum ReportState {

	/** Somebody has to decide. */
	OPEN,
	/** A hazard was registered for it. */
	ACCEPTED,
	/** Declined, with a reason. */
	DECLINED

}
