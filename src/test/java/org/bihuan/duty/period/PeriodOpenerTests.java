package org.bihuan.duty.period;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import org.bihuan.duty.DutyKind;
import org.bihuan.duty.DutyScope;
import org.bihuan.duty.Frequency;
import org.bihuan.duty.OwedDuty;
import org.bihuan.organisation.UnitChanged;
import org.bihuan.organisation.UnitKind;
import org.bihuan.organisation.UnitView;
import org.bihuan.shared.UnitCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bihuan.duty.period.DutyDatabase.owed;

/**
 * Periods are opened once, for all who owe them, whenever the opener runs.
 */
class PeriodOpenerTests {

	private static DutyDatabase database = DutyDatabase.empty();

	@BeforeEach
	void clear() {
		database = DutyDatabase.empty();
	}

	private static void allOwe(OwedDuty... duties) {
		database.around().owed = (traits) -> List.of(duties);
	}

	@ParameterizedTest
	@CsvSource({ "2028-02-29, DAILY, 2028-02-29, 2028-03-01", "2028-02-23, MONTHLY, 2028-02, 2028-03-01",
			"2028-03-25, QUARTERLY, 2028-Q1, 2028-04-01", "2027-03-25, QUARTERLY, 2027-Q1, 2027-04-01",
			"2028-03-31, HALF_YEARLY, 2028-H1, 2028-07-01", "2028-12-25, YEARLY, 2028, 2029-01-01",
			"2026-12-31, WEEKLY, 2026-W53, 2027-01-04", "2024-12-30, WEEKLY, 2025-W01, 2025-01-06" })
	void aPeriodOfWhichHalfOrAWeekIsLeftWhenTheDistrictBeginsIsOwed(String day, Frequency frequency, String period,
			String due) {
		database.unit("E-1", "industry-trade");
		allOwe(owed(DutyKind.DRILL, "drill", frequency));
		database.day(day);
		assertThat(database.periods("E-1")).containsExactly("drill " + period + " OPEN");
		assertThat(database.jdbc().sql("select due_at from dty_period").query(LocalDateTime.class).single())
			.isEqualTo(LocalDate.parse(due).atStartOfDay());
	}

	@ParameterizedTest
	@CsvSource({ "2028-02-24, MONTHLY", "2028-03-26, QUARTERLY", "2028-06-30, HALF_YEARLY", "2028-12-26, YEARLY",
			"2027-01-01, WEEKLY" })
	void whatIsAlmostOverWhenTheDistrictBeginsIsNotOwed(String day, Frequency frequency) {
		database.unit("E-1", "industry-trade");
		allOwe(owed(DutyKind.DRILL, "drill", frequency));
		database.day(day);
		assertThat(database.periods("E-1")).isEmpty();
		LocalDate next = frequency.period(LocalDate.parse(day)).last().plusDays(1);
		database.day(next.toString());
		assertThat(database.periods("E-1")).containsExactly("drill " + frequency.period(next).key() + " OPEN");
	}

	@Test
	void aSecondRunFindsNothingToDo() {
		database.unit("E-1", "industry-trade");
		allOwe(owed(DutyKind.CHECK, "check", Frequency.DAILY), owed(DutyKind.REPORT, "report", Frequency.MONTHLY));
		database.day("2026-03-02");
		database.statements().forget();
		database.day("2026-03-02");
		assertThat(database.statements().count("insert into dty_period")).isZero();
		assertThat(database.periods("E-1")).containsExactly("check 2026-03-02 OPEN", "report 2026-03 OPEN");
	}

	@Test
	void daysOnWhichNobodyRanAreMadeUpFor() {
		database.unit("E-1", "industry-trade");
		allOwe(owed(DutyKind.CHECK, "check", Frequency.DAILY), owed(DutyKind.REPORT, "report", Frequency.WEEKLY));
		database.day("2026-02-26");
		database.day("2026-03-02");
		assertThat(database.periods("E-1")).containsExactly("check 2026-02-26 MISSED", "check 2026-02-27 MISSED",
				"check 2026-02-28 MISSED", "check 2026-03-01 MISSED", "check 2026-03-02 OPEN", "report 2026-W09 MISSED",
				"report 2026-W10 OPEN");
	}

	@Test
	void severalWhoOpenAtOnceOpenEachPeriodOnce() throws Exception {
		for (int i = 0; i < 50; i++) {
			database.unit("E-" + i, "industry-trade");
		}
		allOwe(owed(DutyKind.CHECK, "check", Frequency.DAILY), owed(DutyKind.REPORT, "report", Frequency.MONTHLY));
		database.at("2026-03-02T08:00:00");
		int nodes = 4;
		CyclicBarrier together = new CyclicBarrier(nodes);
		ExecutorService threads = Executors.newFixedThreadPool(nodes);
		List<Future<Object>> runs = IntStream.range(0, nodes).mapToObj((node) -> threads.submit(() -> {
			together.await();
			database.round().open();
			return null;
		})).toList();
		for (Future<Object> run : runs) {
			run.get(60, TimeUnit.SECONDS);
		}
		threads.shutdown();
		assertThat(database.count("1 = 1")).isEqualTo(100);
		assertThat(database.count("state = 'OPEN'")).isEqualTo(100);
	}

	@Test
	void aRuleCutsItsPeriod() {
		database.unit("E-1", "industry-trade");
		allOwe(owed(DutyKind.CHECK, "six", DutyScope.UNIT, Frequency.YEARLY, "COUNT:3"),
				owed(DutyKind.REPORT, "twentieth", DutyScope.UNIT, Frequency.MONTHLY, "DAY:20"),
				owed(DutyKind.TRAINING, "once", DutyScope.UNIT, Frequency.YEARLY, "ONCE"));
		database.day("2026-03-02");
		database.day("2027-01-04");
		assertThat(database.periods("E-1"))
			.contains("six 2026-1/3 MISSED", "six 2026-3/3 MISSED", "six 2027-3/3 OPEN", "twentieth 2026-03 MISSED",
					"twentieth 2027-01 OPEN", "once once MISSED")
			.filteredOn((one) -> one.startsWith("once"))
			.hasSize(1);
	}

	@Test
	void authoritiesAndTownsOweTheirOwn() {
		database.tx(() -> {
			for (String[] one : new String[][] { { "A-1", "AUTHORITY" }, { "T-1", "TOWN" }, { "O-1", "OFFICE" } }) {
				database.jdbc()
					.sql("insert into org_unit (code, name, kind, district) values (?, ?, ?, 'D-demo')")
					.params(one[0], one[0], one[1])
					.update();
			}
		});
		database.unit("E-1", "sector-one");
		database.unit("E-2", "sector-two");
		database.around().owedByAuthority = (sector) -> List
			.of(owed(DutyKind.CHECK, "visit", sector.equals("sector-one") ? Frequency.MONTHLY : Frequency.QUARTERLY));
		database.around().owedByTown = List.of(owed(DutyKind.MEETING, "meeting", Frequency.MONTHLY));
		database.day("2026-03-02");
		assertThat(database.periods("A-1")).containsExactly("visit 2026-03 OPEN");
		assertThat(database.periods("T-1")).containsExactly("meeting 2026-03 OPEN");
		assertThat(database.count("unit in ('O-1', 'E-1')")).isZero();
	}

	@Test
	void projectsAndEventsOweOneByOne() {
		database.unit("E-1", "construction");
		database.tx(() -> database.jdbc().sql("""
				insert into dty_target (id, unit, scope, name, from_day, to_day, cancelled) values
				(1, 'E-1', 'PROJECT', 'bridge', date '2026-01-10', null, false),
				(2, 'E-1', 'PROJECT', 'late', date '2026-03-27', null, false),
				(3, 'E-1', 'PROJECT', 'over', date '2025-01-01', date '2026-02-20', false),
				(4, 'E-1', 'EVENT', 'fair', date '2026-04-05', date '2026-04-07', false),
				(5, 'E-1', 'EVENT', 'called off', date '2026-04-05', null, true)""").update());
		allOwe(owed(DutyKind.LEADER_INSPECTION, "WORK", DutyScope.PROJECT, Frequency.MONTHLY, "END"),
				owed(DutyKind.LEADER_INSPECTION, "EVENT", DutyScope.EVENT, Frequency.BEFORE_EVENT, "BEFORE"));
		database.day("2026-03-02");
		database.day("2026-03-28");
		assertThat(database.periods("E-1")).containsExactly("EVENT event OPEN", "WORK 2026-03 OPEN");
		database.day("2026-04-05");
		assertThat(database.periods("E-1")).containsExactly("EVENT event MISSED", "WORK 2026-03 MISSED",
				"WORK 2026-04 OPEN", "WORK 2026-04 OPEN");
		assertThat(database.jdbc()
			.sql("select due_at from dty_period where target_key = 4")
			.query(LocalDateTime.class)
			.single()).isEqualTo(LocalDate.parse("2026-04-05").atStartOfDay());
	}

	@ParameterizedTest
	@CsvSource({ "2026-03-25, report 2026-03 OPEN", "2026-03-26, ''" })
	void aUnitThatComesOwesThePeriodOfWhichAWeekIsLeft(String day, String owes) {
		database.unit("E-1", "industry-trade");
		allOwe(owed(DutyKind.REPORT, "report", Frequency.MONTHLY));
		database.day("2026-03-02");
		database.unit("E-2", "industry-trade");
		database.day(day);
		assertThat(database.periods("E-2")).isEqualTo(owes.isEmpty() ? List.of() : List.of(owes));
		database.day("2026-04-01");
		assertThat(database.periods("E-2")).contains("report 2026-04 OPEN");
	}

	@Test
	void rulesThatChangeReachEveryUnit() {
		database.unit("E-1", "industry-trade");
		allOwe(owed(DutyKind.REPORT, "gone", Frequency.MONTHLY), owed(DutyKind.DRILL, "drill", Frequency.QUARTERLY),
				owed(DutyKind.CHECK, "stays", Frequency.MONTHLY));
		database.day("2026-03-02");
		allOwe(owed(DutyKind.DRILL, "drill", Frequency.MONTHLY), owed(DutyKind.CHECK, "stays", Frequency.MONTHLY),
				owed(DutyKind.TRAINING, "new", Frequency.MONTHLY));
		database.around().documents = List.of("D001", "P-0");
		database.day("2026-03-02");
		assertThat(database.periods("E-1")).containsExactly("drill 2026-Q1 OPEN", "drill 2026-03 OPEN",
				"gone 2026-03 VOID", "new 2026-03 OPEN", "stays 2026-03 OPEN");
	}

	@Test
	void aChangeOfTagsSaysWhatStands() {
		database.unit("E-1", "industry-trade", "dust");
		database.around().owed = (traits) -> traits.riskTags().contains("dust")
				? List.of(owed(DutyKind.CHECK, "dust", Frequency.MONTHLY),
						owed(DutyKind.DRILL, "drill", Frequency.MONTHLY),
						owed(DutyKind.LEADER_INSPECTION, "lead", Frequency.MONTHLY))
				: List.of(owed(DutyKind.DRILL, "drill", Frequency.QUARTERLY),
						owed(DutyKind.LEADER_INSPECTION, "lead", Frequency.MONTHLY),
						owed(DutyKind.REPORT, "new", Frequency.MONTHLY),
						owed(DutyKind.REPORT, "half", Frequency.HALF_YEARLY));
		database.day("2026-03-02");
		database.round().follow();
		change("2026-03-27T10:00:00", List.of("dust"), List.of());
		assertThat(database.periods("E-1")).containsExactly("drill 2026-03 VOID", "dust 2026-03 VOID",
				"half 2026-H1 OPEN", "lead 2026-03 OPEN");
		assertThat(database.jdbc()
			.sql("select dropped_reason from dty_period where duty = 'dust'")
			.query(String.class)
			.single()).contains("dust", "chief");
		assertThat(database.jdbc().sql("select dropped, kept, begun from dty_change").query().singleRow().values())
			.hasToString("[2, 1, 1]");
		database.day("2026-04-01");
		assertThat(database.periods("E-1")).contains("drill 2026-Q2 OPEN", "new 2026-04 OPEN", "lead 2026-04 OPEN");
	}

	@Test
	void whatIsOwedAgainBeforeItEndsRunsOn() {
		database.unit("E-1", "industry-trade", "dust");
		database.around().owed = (traits) -> traits.riskTags().isEmpty() ? List.of()
				: List.of(owed(DutyKind.LEADER_INSPECTION, "lead", Frequency.MONTHLY));
		database.day("2026-03-02");
		database.round().follow();
		change("2026-03-20T10:00:00", List.of("dust"), List.of());
		database.round().follow();
		assertThat(database.periods("E-1")).containsExactly("lead 2026-03 VOID");
		change("2026-03-21T10:00:00", List.of(), List.of("dust"));
		database.round().follow();
		assertThat(database.periods("E-1")).containsExactly("lead 2026-03 OPEN");
		assertThat(database.around().told).containsExactly("start E-1 2026-03", "drop E-1 2026-03",
				"start E-1 2026-03");
	}

	@Test
	void aChangeWhileNobodyRanCountsFromItsDay() {
		database.unit("E-1", "industry-trade");
		database.around().owed = (traits) -> traits.riskTags().isEmpty() ? List.of()
				: List.of(owed(DutyKind.CHECK, "check", Frequency.DAILY));
		database.day("2026-03-02");
		database.at("2026-03-04T10:00:00");
		changed(List.of(), List.of("dust"));
		database.day("2026-03-06");
		assertThat(database.periods("E-1")).containsExactly("check 2026-03-04 MISSED", "check 2026-03-05 MISSED",
				"check 2026-03-06 OPEN");
	}

	private static void change(String at, List<String> before, List<String> after) {
		database.day(at.substring(0, 10));
		database.at(at);
		changed(before, after);
		database.round().open();
	}

	private static void changed(List<String> before, List<String> after) {
		UnitView old = unit(before);
		database.tx(() -> database.bean(UnitChanges.class)
			.on(new UnitChanged(old, unit(after), "chief", database.around().now)));
	}

	private static UnitView unit(List<String> tags) {
		return new UnitView(new UnitCode("E-1"), "E-1", UnitKind.ENTERPRISE, List.of("industry-trade"), tags,
				new UnitCode("A-1"), null, new UnitCode("D-demo"));
	}

}
