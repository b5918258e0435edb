package org.bihuan.duty.period;

import java.util.List;

import org.bihuan.duty.DutyKind;
import org.bihuan.duty.Frequency;
import org.bihuan.duty.OwedDuty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bihuan.duty.period.DutyDatabase.owed;

/**
 * Units owe from when they are enrolled until they rest or end.
 */
class EnrolledUnitsTests {

	private static DutyDatabase database = DutyDatabase.empty();

	@BeforeEach
	void clear() {
		database = DutyDatabase.empty();
	}

	private static void allOwe(OwedDuty... duties) {
		database.around().owed = (traits) -> List.of(duties);
	}

	@Test
	void onlyEnrolledEnterprisesOwe() {
		database.unit("E-1", "industry-trade");
		database.unit("X-1", "industry-trade");
		allOwe(owed(DutyKind.CHECK, "check", Frequency.DAILY));
		database.day("2026-03-02");
		assertThat(database.periods("E-1")).hasSize(1);
		assertThat(database.periods("X-1")).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "SUSPENDED", "CLOSED", "MERGED" })
	void aUnitThatEndsOwesNothingMoreAndKeepsItsMisses(String standing) {
		database.unit("E-1", "industry-trade");
		database.unit("E-2", "industry-trade");
		allOwe(owed(DutyKind.CHECK, "check", Frequency.DAILY),
				owed(DutyKind.LEADER_INSPECTION, "lead", Frequency.QUARTERLY));
		database.day("2026-03-02");
		database.round().follow();
		database.day("2026-03-03");
		stands(standing);
		database.day("2026-03-05");
		database.round().follow();
		assertThat(database.periods("E-1")).containsExactly("check 2026-03-02 MISSED", "check 2026-03-03 VOID",
				"lead 2026-Q1 VOID");
		assertThat(database.count("state = 'VOID' and dropped_by = 'chief' and dropped_reason like 'duty.void."
				+ standing + "%the reason%'"))
			.isEqualTo(2);
		assertThat(database.count("unit = 'E-2' and state = 'VOID'")).isZero();
		assertThat(database.around().told).endsWith("drop E-1 2026-Q1");
	}

	@Test
	void aUnitThatWorksAgainOwesWhatHasNotEnded() {
		database.unit("E-1", "industry-trade");
		allOwe(owed(DutyKind.CHECK, "check", Frequency.DAILY), owed(DutyKind.DRILL, "drill", Frequency.QUARTERLY),
				owed(DutyKind.REPORT, "report", Frequency.MONTHLY));
		database.day("2026-03-02");
		stands("SUSPENDED");
		database.day("2026-03-03");
		stands("ACTIVE");
		database.day("2026-03-28");
		assertThat(database.periods("E-1")).containsExactly("check 2026-03-02 VOID", "check 2026-03-28 OPEN",
				"drill 2026-Q1 OPEN", "report 2026-03 OPEN");
		stands("CLOSED");
		database.day("2026-04-01");
		stands("ACTIVE");
		database.day("2026-04-02");
		assertThat(database.periods("E-1"))
			.contains("drill 2026-Q1 VOID", "drill 2026-Q2 OPEN", "check 2026-04-02 OPEN")
			.doesNotContain("check 2026-04-01 OPEN");
	}

	private static void stands(String standing) {
		database.tx(() -> database.jdbc()
			.sql("update org_unit set standing = ?, standing_note = 'the reason', standing_by = 'chief' where code = 'E-1'")
			.param(standing)
			.update());
	}

}
