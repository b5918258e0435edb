package org.bihuan.riskpoint;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.bihuan.duty.DutyKind;
import org.bihuan.duty.DutyPeriodView;
import org.bihuan.duty.DutyPeriods;
import org.bihuan.duty.DutyState;
import org.bihuan.duty.Frequency;
import org.bihuan.shared.UnitCode;
import org.bihuan.shared.Zone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mockito.Mockito;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.ArgumentMatchers.eq;

class CheckedDutiesTests {

	private static final UnitCode UNIT = new UnitCode("E-0001");

	/** Half an hour after midnight in Shanghai, and yesterday in Greenwich. */
	private static final Instant NOW = Instant.parse("2026-11-03T16:30:00Z");

	private static final LocalDate TODAY = LocalDate.of(2026, 11, 4);

	private final DutyPeriods periods = Mockito.mock(DutyPeriods.class);

	private final CheckTable checks = Mockito.mock(CheckTable.class);

	private final CheckedDuties duties = new CheckedDuties(this.periods, this.checks, Clock.fixed(NOW, Zone.SHANGHAI));

	@ParameterizedTest
	@CsvSource({ "TEAM, DAILY, hazard-check-team, 2026-11-03T16:00:00Z",
			"DEPARTMENT, WEEKLY, hazard-check-department, 2026-11-01T16:00:00Z",
			"LEADER, MONTHLY, hazard-check-leader, 2026-10-31T16:00:00Z" })
	void thePeriodIsDoneOnceEveryPointWasCheckedInIt(CheckLevel level, Frequency frequency, String duty,
			Instant since) {
		owed(period(DutyKind.CHECK, frequency, duty, DutyState.OPEN));
		Mockito.when(this.checks.unchecked(UNIT, level, since)).thenReturn(1);
		this.duties.checked(UNIT, level, NOW, "somebody");
		Mockito.verify(this.periods, Mockito.never()).done(anyLong(), any(), any());
		Mockito.when(this.checks.unchecked(UNIT, level, since)).thenReturn(0);
		this.duties.checked(UNIT, level, NOW, "somebody");
		Mockito.verify(this.periods).done(7, NOW, "somebody");
	}

	@Test
	void otherDutiesAreNotMetByIt() {
		owed(period(DutyKind.DRILL, Frequency.DAILY, "hazard-check-team", DutyState.OPEN),
				period(DutyKind.CHECK, Frequency.DAILY, "fire-patrol", DutyState.OPEN),
				period(DutyKind.CHECK, Frequency.WEEKLY, "hazard-check-department", DutyState.OPEN),
				period(DutyKind.CHECK, Frequency.DAILY, "hazard-check-team", DutyState.DONE),
				period(DutyKind.CHECK, Frequency.DAILY, "hazard-check-team", DutyState.MISSED));
		Mockito.when(this.checks.unchecked(eq(UNIT), any(), any())).thenReturn(0);
		this.duties.checked(UNIT, CheckLevel.TEAM, NOW, "somebody");
		Mockito.verify(this.periods, Mockito.never()).done(anyLong(), any(), any());
	}

	private void owed(DutyPeriodView... owed) {
		Mockito.when(this.periods.of(UNIT, TODAY, TODAY)).thenReturn(List.of(owed));
	}

	private static DutyPeriodView period(DutyKind kind, Frequency frequency, String duty, DutyState state) {
		LocalDate first = frequency.period(TODAY).first();
		return new DutyPeriodView(7, UNIT, kind, duty, null, null, frequency.period(TODAY).key(), frequency, "worker",
				first, NOW, state, "D001", "§1", null, null, null, "");
	}

}
