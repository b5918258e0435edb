package org.bihuan.account;

import java.time.Instant;
import java.time.LocalDate;

import org.bihuan.shared.UnitCode;
import org.jspecify.annotations.Nullable;

/**
 * An inspection for enforcement that is planned.
 *
 * @param id its identifier
 * @param unit the unit
 * @param authority who inspects
 * @param on the day
 * @param occasion why
 * @param reference case, tip-off or accident behind it; empty for a routine one
 * @param reason why the unit is inspected again within the year; empty if it is not
 * @param perYear how often the table says
 * @param method how the table says
 * @param document document behind that
 * @param place place in it
 * @param by login of who planned it
 * @param at when
 * @param cancelled why it was called off; null if it was not
 */
record Plan(long id, UnitCode unit, UnitCode authority, LocalDate on, Occasion occasion, String reference,
		String reason, int perYear, String method, @Nullable String document, @Nullable String place, String by,
		Instant at, @Nullable String cancelled) {

	/** Why a unit is inspected. */
	enum Occasion {

		/** By the year's plan. */
		ROUTINE,
		/** To see what became of findings. */
		FOLLOW_UP,
		/** Somebody reported something. */
		TIP_OFF,
		/** There was an accident. */
		ACCIDENT

	}

	/**
	 * How it stands.
	 * @return whether it counts, is exempt, or was called off
	 */
	public PlanQuery.State state() {
		if (this.cancelled != null) {
			return PlanQuery.State.CANCELLED;
		}
		return counts() ? PlanQuery.State.COUNTS : PlanQuery.State.EXEMPT;
	}

	/**
	 * Whether it counts as the year's inspection.
	 * @return false for exempted occasions, and if it was called off
	 */
	public boolean counts() {
		return this.occasion == Occasion.ROUTINE && this.cancelled == null;
	}

}
