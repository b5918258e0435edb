package org.bihuan.migration;

/**
 * What came of an instance.
 */
enum ItemState {

	/** Its turn has not come. */
	WAITING,
	/** It runs on the new version. */
	MIGRATED,
	/** The engine refused it. */
	REFUSED,
	/** It was on the old version no more. */
	GONE,
	/** A legal clock would have changed: taken back. */
	CLOCK,
	/** It failed for another cause. */
	FAILED

}
