package org.bihuan.migration;

import java.time.Instant;

import org.bihuan.workflow.Migrations.Route;
import org.jspecify.annotations.Nullable;

/**
 * A migration as it is kept.
 *
 * @param id its identifier
 * @param route from where to where
 * @param reason why
 * @param state how it stands
 * @param run how often it was started or resumed
 * @param planned who planned it, and when
 * @param started who started or resumed it last, and when; null before
 * @param workId the long work that does it; null before
 * @param clocksBefore differences between clocks and timers that were found before; null
 * if not compared
 * @param clocksAfter the same afterwards
 */
record Migration(String id, Route route, String reason, MigrationState state, int run, By planned, @Nullable By started,
		@Nullable String workId, @Nullable Integer clocksBefore, @Nullable Integer clocksAfter) {

	/**
	 * Who, and when.
	 *
	 * @param login who
	 * @param at when
	 */
	record By(String login, Instant at) {
	}

}
