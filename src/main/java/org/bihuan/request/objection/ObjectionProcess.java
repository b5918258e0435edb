package org.bihuan.request.objection;

/**
 * The process {@code objection} as we ask it.
 */
interface ObjectionProcess {

	/** The instance to which an open task belongs. */
	String instanceOf(String taskId);

}
