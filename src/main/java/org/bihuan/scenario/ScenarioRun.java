package org.bihuan.scenario;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A run of scenarios.
 *
 * @param id its identifier
 * @param workId identifier of the long work that plays it
 * @param by login of who asked for it
 * @param at when
 * @param played hash of the models that were put over the shipped ones, and of the
 * scenarios
 * @param asked how many scenarios
 * @param endedAt when it ended; null while it is under way, or if it failed
 * @param good how many came out as they say; null before
 */
record ScenarioRun(String id, String workId, String by, Instant at, String played, int asked, @Nullable Instant endedAt,
		@Nullable Integer good) {
}
