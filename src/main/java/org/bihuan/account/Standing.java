package org.bihuan.account;

import java.time.Instant;

import org.bihuan.shared.UnitCode;

/**
 * How a unit stands for enforcement.
 *
 * @param unit the unit
 * @param level level of standardisation
 * @param risk class of risk
 * @param record record of the last twelve months
 * @param reason why it was entered so
 * @param by login of who entered it
 * @param at when
 */
record Standing(UnitCode unit, Level level, Risk risk, Record record, String reason, String by, Instant at) {

	/** Levels of standardisation. */
	enum Level {

		/** First. */
		LEVEL_1,
		/** Second. */
		LEVEL_2,
		/** Third. */
		LEVEL_3,
		/** That of small and micro enterprises. */
		SMALL_MICRO,
		/** None was reached. */
		NONE

	}

	/** Classes of risk, the gravest first. */
	enum Risk {

		/** Major. */
		MAJOR,
		/** Higher. */
		HIGHER,
		/** General. */
		GENERAL,
		/** Low. */
		LOW

	}

	/** What is on record of twelve months, the gravest last. */
	enum Record {

		/** Nothing. */
		CLEAN,
		/** A major hazard. */
		MAJOR_HAZARD,
		/** A penalty. */
		PENALTY,
		/** An accident. */
		ACCIDENT

	}

	/** A unit of which nothing was entered. */
	static Standing unknown(UnitCode unit) {
		return new Standing(unit, Level.NONE, Risk.GENERAL, Record.CLEAN, "", "", Instant.EPOCH);
	}

	/** The same with a graver record, if this one is better. */
	Standing noBetterThan(Record seen) {
		return (this.record.compareTo(seen) >= 0) ? this
				: new Standing(this.unit, this.level, this.risk, seen, this.reason, this.by, this.at);
	}

	/**
	 * Whether anybody has entered it.
	 * @return true if so
	 */
	public boolean known() {
		return !this.by.isEmpty();
	}

}
