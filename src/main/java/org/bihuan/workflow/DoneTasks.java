package org.bihuan.workflow;

/**
 * Tasks that were done, for rooms that sum them up. Whoever does a task, or takes one
 * back, says so with a flag in the same statement; whoever sums up takes the flag away.
 */
public final class DoneTasks {

	/** Table of all tasks. */
	public static final String TABLE = "wf_inbox";

	/** Its key. */
	public static final String ID = "task_id";

	/** Its flag: changed since it was summed up. */
	public static final String STALE = "time_stale";

	/** Condition for those that were done. */
	public static final String DONE = "state = 'DONE'";

	private DoneTasks() {
	}

}
