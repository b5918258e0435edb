package org.bihuan.riskpoint;

import org.bihuan.duty.DutyKind;
import org.bihuan.duty.DutyPeriodView;
import org.bihuan.duty.DutyPeriods;
import org.bihuan.duty.DutyState;
import org.bihuan.duty.Period;
import org.bihuan.shared.UnitCode;

import org.springframework.stereotype.Component;

/**
 * Counts checks of points for the duties of their unit: a period in which every point was
 * checked is done, by whoever checked the last one.
 */
@Component
class CheckedDuties {

	private final DutyPeriods periods;

	private final CheckTable checks;

	CheckedDuties(DutyPeriods periods, CheckTable checks) {
		this.periods = periods;
		this.checks = checks;
	}

	/**
	 * Looks whether a period is done by now: a point was checked, or one that was left is
	 * no more. Whoever asks has locked the unit's points, so that of two last checks at
	 * the same moment one sees the other. A period that was missed is settled, late.
	 * @param unit the unit
	 * @param level at which level
	 * @param period the day, week or month
	 */
	void look(UnitCode unit, CheckLevel level, Period period) {
		if (this.checks.unchecked(unit, level, period) > 0) {
			return;
		}
		this.checks.last(unit, level, period)
			.ifPresent((last) -> this.periods.of(unit, period.first(), period.last())
				.stream()
				.filter((owed) -> counts(owed, level, period))
				.forEach((owed) -> this.periods.done(owed.id(), last.at(), last.by())));
	}

	private static boolean counts(DutyPeriodView owed, CheckLevel level, Period period) {
		return owed.kind() == DutyKind.CHECK && owed.duty().equals(level.duty()) && owed.target() == null
				&& owed.period().equals(period.key())
				&& (owed.state() == DutyState.OPEN || owed.state() == DutyState.MISSED);
	}

}
