package org.bihuan.riskpoint;

import java.time.Instant;
import java.time.LocalDate;

import org.bihuan.duty.Period;
import org.bihuan.shared.Zone;
import org.jspecify.annotations.Nullable;

/**
 * When a check was done and when it came.
 *
 * @param at when it reached the program
 * @param saidAt when it was done, as the phone says; null if it does not say
 * @param countsAt the moment by which its day, week or month is found
 */
record CheckTimes(Instant at, @Nullable Instant saidAt, Instant countsAt) {

	/**
	 * A check that waited on a phone beyond its day, week or month counts for that one,
	 * late, and not for the present one. A phone that says it was done before its list
	 * was written is not believed.
	 * @param level at which level it was checked
	 * @param at when it reached the program
	 * @param saidAt when it was done, as the phone says; null if it does not say
	 * @param written when the list was written
	 * @return the times
	 */
	static CheckTimes of(CheckLevel level, Instant at, @Nullable Instant saidAt, Instant written) {
		boolean earlier = saidAt != null && !saidAt.isBefore(written)
				&& day(saidAt).isBefore(period(level, at).first());
		return new CheckTimes(at, saidAt, earlier ? saidAt : at);
	}

	boolean late() {
		return this.countsAt.isBefore(this.at);
	}

	/**
	 * The day, week or month for which it counts.
	 * @param level at which level it was checked
	 * @return the period
	 */
	Period period(CheckLevel level) {
		return period(level, this.countsAt);
	}

	static Period period(CheckLevel level, Instant moment) {
		return level.frequency().period(day(moment));
	}

	private static LocalDate day(Instant moment) {
		return LocalDate.ofInstant(moment, Zone.SHANGHAI);
	}

}
