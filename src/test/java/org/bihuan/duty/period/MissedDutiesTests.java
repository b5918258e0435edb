package org.bihuan.duty.period;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.bihuan.duty.DutyKind;
import org.bihuan.duty.DutyMissed;
import org.bihuan.duty.DutyPeriods;
import org.bihuan.duty.DutySettled;
import org.bihuan.duty.Frequency;
import org.bihuan.duty.Patience;
import org.bihuan.shared.Refusal;
import org.bihuan.shared.UnitCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.bihuan.duty.period.DutyDatabase.owed;

/**
 * What is missed stays on the record, is told once, and is settled once.
 */
class MissedDutiesTests {

	private static DutyDatabase database = DutyDatabase.empty();

	@BeforeEach
	void aUnitOwes() {
		database = DutyDatabase.empty();
		database.unit("E-1", "industry-trade");
		database.around().owed = (traits) -> List.of(owed(DutyKind.CHECK, "daily", Frequency.DAILY),
				owed(DutyKind.LEADER_INSPECTION, "FIRE", Frequency.MONTHLY),
				owed(DutyKind.LEADER_INSPECTION, "DUST", Frequency.MONTHLY));
	}

	private static void done(long id, String at) {
		database.at(at);
		Instant now = database.around().now;
		database.tx(() -> database.bean(DutyPeriods.class).done(id, now, "boss"));
	}

	private static String row(long id) {
		return database.jdbc()
			.sql("select state, cast(missed_at as char(19)), done_by, missed_file from dty_period where id = ?")
			.param(id)
			.query()
			.singleRow()
			.values()
			.toString();
	}

	@Test
	void doneInTimeIsDone() {
		database.day("2026-03-02");
		long id = database.id("E-1", "daily", "2026-03-02");
		done(id, "2026-03-02T23:59:59");
		assertThat(row(id)).isEqualTo("[DONE, null, boss, null]");
		database.day("2026-03-03");
		assertThat(row(id)).startsWith("[DONE");
		assertThatThrownBy(() -> done(id, "2026-03-03T09:00:00")).isInstanceOf(Refusal.Conflict.class)
			.hasMessage("duty.over.DONE");
	}

	@Test
	void aMomentAfterTheEndIsLateWhetherOrNotItWasSwept() {
		database.day("2026-03-02");
		long id = database.id("E-1", "daily", "2026-03-02");
		done(id, "2026-03-03T00:00:00");
		assertThat(row(id)).startsWith("[SETTLED_LATE, 2026-03-03 00:00:00").contains("boss");
		assertThat(database.around().events).isEmpty();
	}

	@Test
	void missesOfAKindShareAFileThatClosesWithTheLast() {
		database.day("2026-03-02");
		database.day("2026-03-04");
		database.round().follow();
		String file = database.jdbc().sql("select case_number from dty_file").query(String.class).single();
		assertThat(database.around().told).contains("open E-1 duty.file.title [daily]",
				"explain " + file + " principal-leader@unit");
		assertThat(database.around().events).hasSize(2).allMatch(DutyMissed.class::isInstance);
		database.round().follow();
		assertThat(database.around().events).hasSize(2);
		database.day("2026-03-05");
		database.round().follow();
		assertThat(database.around().events).hasSize(3);
		assertThat(database.around().told).endsWith("again " + file);
		done(database.id("E-1", "daily", "2026-03-02"), "2026-03-05T10:00:00");
		done(database.id("E-1", "daily", "2026-03-03"), "2026-03-05T10:00:00");
		assertThat(database.around().told).noneMatch((one) -> one.startsWith("closed"));
		done(database.id("E-1", "daily", "2026-03-04"), "2026-03-05T10:00:00");
		assertThat(database.around().told).endsWith("state " + file + " CLOSED", "closed " + file);
		assertThat(database.around().events).filteredOn(DutySettled.class::isInstance).hasSize(3);
		assertThat(row(database.id("E-1", "daily", "2026-03-04"))).startsWith("[SETTLED_LATE, 2026-03-05 00:00:00")
			.contains(file);
		database.day("2026-03-06");
		database.round().follow();
		assertThat(database.jdbc().sql("select count(*) from dty_file").query(Long.class).single()).isEqualTo(2);
	}

	@Test
	void aFewMissesStayOnTheRecordAndOpenNoFile() {
		database.around().patience = new Patience(Map.of(DutyKind.CHECK, Map.of(Frequency.DAILY, 3)));
		database.day("2026-03-02");
		database.day("2026-03-04");
		database.round().follow();
		assertThat(database.count("state = 'MISSED' and missed_file is null")).isEqualTo(2);
		assertThat(database.around().events).isEmpty();
		done(database.id("E-1", "daily", "2026-03-02"), "2026-03-04T10:00:00");
		database.day("2026-03-05");
		database.round().follow();
		assertThat(database.around().events).as("what was made good for does not count").isEmpty();
		database.day("2026-03-06");
		database.round().follow();
		assertThat(database.around().events).hasSize(3);
		database.day("2026-03-07");
		database.round().follow();
		assertThat(database.around().events).as("a file that lives takes each").hasSize(4);
	}

	@Test
	void theFileOfAUnitThatEndsIsClosedAndItsMissesStay() {
		database.day("2026-03-02");
		database.day("2026-03-04");
		database.round().follow();
		String file = database.jdbc().sql("select case_number from dty_file").query(String.class).single();
		database.tx(() -> database.jdbc()
			.sql("update org_unit set standing = 'CLOSED', standing_note = 'gone', standing_by = 'chief'")
			.update());
		database.day("2026-03-04");
		database.round().follow();
		database.round().follow();
		assertThat(database.around().told).containsOnlyOnce("state " + file + " CLOSED", "closed " + file);
		assertThat(database.around().events).filteredOn(DutySettled.class::isInstance).hasSize(2);
		assertThat(row(database.id("E-1", "daily", "2026-03-02"))).startsWith("[MISSED");
		assertThat(database.count("state = 'OPEN'")).isZero();
		done(database.id("E-1", "daily", "2026-03-02"), "2026-03-04T12:00:00");
		assertThat(row(database.id("E-1", "daily", "2026-03-02"))).startsWith("[SETTLED_LATE");
		assertThat(database.around().told).as("it stays closed").containsOnlyOnce("closed " + file);
	}

	@Test
	void eachSubjectOfAnInspectionHasItsOwnFile() {
		database.day("2026-03-02");
		database.day("2026-04-01");
		database.round().follow();
		assertThat(database.jdbc().sql("select live_key from dty_file order by live_key").query(String.class).list())
			.containsExactly("E-1 CHECK", "E-1 LEADER_INSPECTION DUST", "E-1 LEADER_INSPECTION FIRE");
	}

	@Test
	void whatIsNotOwedAfterAllSettlesItsMiss() {
		database.day("2026-03-02");
		database.day("2026-03-03");
		database.round().follow();
		long id = database.id("E-1", "daily", "2026-03-02");
		database.tx(() -> database.bean(DutyPeriods.class).drop(id, "event cancelled", "chief"));
		assertThat(row(id)).startsWith("[VOID, 2026-03-03 00:00:00");
		assertThat(database.around().events).last().isInstanceOf(DutySettled.class);
		assertThatThrownBy(() -> done(id, "2026-03-03T10:00:00")).hasMessage("duty.over.VOID");
	}

	@ParameterizedTest
	@ValueSource(booleans = { false, true })
	void aProcessIsStartedOnceAndEndsWhenNothingIsOwed(boolean missed) {
		database.day("2026-03-02");
		database.round().follow();
		database.round().follow();
		assertThat(database.around().told).containsExactly("start E-1 2026-03", "start E-1 2026-03");
		if (missed) {
			database.day("2026-04-01");
		}
		long id = database.id("E-1", "FIRE", "2026-03");
		database.tx(() -> database.bean(DutyPeriods.class).drop(id, "called off", "chief"));
		assertThat(database.around().told).hasSize(3).endsWith("drop E-1 2026-03");
	}

	@Test
	void anUnknownPeriodIsRefused() {
		assertThatThrownBy(() -> done(-1, "2026-03-02T08:00:00")).isInstanceOf(Refusal.NotFound.class);
	}

	@Test
	void aUnitReadsThePeriodsOfSomeDays() {
		database.day("2026-03-02");
		database.day("2026-03-03");
		DutyPeriods periods = database.bean(DutyPeriods.class);
		assertThat(periods.of(new UnitCode("E-1"), LocalDate.parse("2026-03-03"), LocalDate.parse("2026-03-03")))
			.extracting((one) -> one.duty() + " " + one.period())
			.containsExactly("daily 2026-03-03", "DUST 2026-03", "FIRE 2026-03");
		assertThat(periods.find(database.id("E-1", "daily", "2026-03-02")).orElseThrow().document()).isEqualTo("D001");
	}

}
