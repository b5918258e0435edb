package org.bihuan.duty.period;

import java.time.LocalDate;
import java.util.Set;

import org.bihuan.duty.DutyKind;
import org.bihuan.duty.DutyState;
import org.jspecify.annotations.Nullable;

/**
 * Which periods to list; null means any.
 *
 * @param unit code of the unit
 * @param kind kind of duty
 * @param states how they stand; empty for any
 * @param from first day that they touch
 * @param to last day that they touch
 */
public record DutyListFilter(@Nullable String unit, @Nullable DutyKind kind, Set<DutyState> states,
		@Nullable LocalDate from, @Nullable LocalDate to) {

	public DutyListFilter {
		states = Set.copyOf(states);
	}

}
