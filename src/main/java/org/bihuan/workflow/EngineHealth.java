package org.bihuan.workflow;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * Whether the engine does what is due.
 */
public interface EngineHealth {

	/**
	 * What should be done by now and is not.
	 * @return as it stands now
	 */
	Late late();

	/**
	 * Jobs that are late or given up.
	 *
	 * @param due how many are due and have tries left
	 * @param oldest since when the first of them has been due; null if none is
	 * @param failed how many were given up
	 */
	record Late(long due, @Nullable Instant oldest, long failed) {
	}

}
