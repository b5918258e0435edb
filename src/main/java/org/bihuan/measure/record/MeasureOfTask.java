package org.bihuan.measure.record;

/**
 * To which measure an open task belongs.
 */
interface MeasureOfTask {

	/** The measure's identifier. */
	long measureOf(String taskId);

}
