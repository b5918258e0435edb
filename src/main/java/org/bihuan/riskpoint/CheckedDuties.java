package org.bihuan.riskpoint;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;

import org.bihuan.duty.DutyKind;
import org.bihuan.duty.DutyPeriodView;
import org.bihuan.duty.DutyPeriods;
import org.bihuan.duty.DutyState;
import org.bihuan.shared.UnitCode;
import org.bihuan.shared.Zone;

import org.springframework.stereotype.Component;

/**
 * Counts checks of points for the duties of their unit: a period in which every point was
 * checked is done.
 */
@Component
class CheckedDuties {

	private final DutyPeriods periods;

	private final CheckTable checks;

	private final Clock clock;

	CheckedDuties(DutyPeriods periods, CheckTable checks, Clock clock) {
		this.periods = periods;
		this.checks = checks;
		this.clock = clock;
	}

	/**
	 * A point was checked. Whoever says so has locked the unit's points, so that of two
	 * last checks at the same moment one sees the other.
	 * @param unit the unit
	 * @param level at which level
	 * @param at when
	 * @param by login
	 */
	void checked(UnitCode unit, CheckLevel level, Instant at, String by) {
		LocalDate today = LocalDate.now(this.clock.withZone(Zone.SHANGHAI));
		this.periods.of(unit, today, today)
			.stream()
			.filter((period) -> counts(period, level))
			.filter((period) -> this.checks.unchecked(unit, level, start(period)) == 0)
			.forEach((period) -> this.periods.done(period.id(), at, by));
	}

	private static boolean counts(DutyPeriodView period, CheckLevel level) {
		return period.kind() == DutyKind.CHECK && period.duty().equals(level.duty()) && period.target() == null
				&& period.state() == DutyState.OPEN;
	}

	private static Instant start(DutyPeriodView period) {
		return period.from().atStartOfDay(Zone.SHANGHAI).toInstant();
	}

}
