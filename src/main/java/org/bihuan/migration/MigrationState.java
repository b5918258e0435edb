package org.bihuan.migration;

/**
 * How a migration stands.
 */
enum MigrationState {

	/** Planned, and not started yet. */
	PLANNED,
	/** Under way. */
	RUNNING,
	/** Somebody has stopped it. */
	STOPPED,
	/** Every instance has its result. */
	DONE

}
