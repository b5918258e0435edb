package org.bihuan.escalation.ladder;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * What stands behind a ground.
 *
 * @param since since when
 * @param obligation obligation that fell due; null if none
 * @param measure measure that was refused; null if none
 * @param task task that was urged too often; null if none
 * @param duty period of a duty that was missed; null if none
 * @param countsFrom when it begins to count, after those who answer for it were told;
 * null if at once
 */
record Cause(Instant since, @Nullable Long obligation, @Nullable Long measure, @Nullable String task,
		@Nullable Long duty, @Nullable Instant countsFrom) {

	static Cause since(Instant since) {
		return new Cause(since, null, null, null, null, null);
	}

	static Cause obligation(long obligation, Instant since) {
		return new Cause(since, obligation, null, null, null, null);
	}

	static Cause measure(long measure, Instant since) {
		return new Cause(since, null, measure, null, null, null);
	}

	static Cause task(String task, Instant since) {
		return new Cause(since, null, null, task, null, null);
	}

	static Cause duty(long period, Instant since) {
		return new Cause(since, null, null, null, period, null);
	}

	Cause countingFrom(Instant moment) {
		return new Cause(this.since, this.obligation, this.measure, this.task, this.duty, moment);
	}

}
