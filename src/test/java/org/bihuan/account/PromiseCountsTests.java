package org.bihuan.account;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.bihuan.casefile.CaseTrait;
import org.bihuan.duty.DutyAccounts;
import org.bihuan.duty.DutyKind;
import org.bihuan.duty.DutyRows;
import org.bihuan.duty.DutyState;
import org.bihuan.duty.account.DutyDatabase;
import org.bihuan.organisation.Scope;
import org.bihuan.shared.UnitCode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The four promises over rows that were made by hand: of each, what counts and what does
 * not.
 */
class PromiseCountsTests {

	private static final Instant NOW = Instant.parse("2026-11-22T02:00:00Z");

	private static final LocalDate OCTOBER = LocalDate.of(2026, 10, 31);

	private static final LocalDate DECEMBER = LocalDate.of(2026, 12, 31);

	private static final Scope DISTRICT = new Scope("manager", true, Set.of(), Set.of(), Set.of());

	private static DutyDatabase database;

	private static PromiseCounts counts;

	private final DutyRows rows = new DutyRows(database.jdbc());

	private int number;

	@BeforeAll
	static void open() {
		database = new DutyDatabase();
		DutyAccounts duties = database.accounts(NOW);
		PromiseTraits traits = new PromiseTraits();
		CaseTrait source = new CaseTrait("source", CaseTrait.Kind.TEXT,
				"select h.source from haz_hazard h where h.case_number = f.case_number");
		counts = new PromiseCounts(database.jdbc(),
				List.of(traits.notReportedTrait(source, duties), traits.notRectifiedTrait(), traits.notInTimeTrait()),
				duties);
		database.unit("E-1", "甲厂", "A-1", "T-1");
		database.unit("E-2", "乙厂", "A-2", "T-1");
	}

	@AfterAll
	static void close() {
		database.close();
	}

	@BeforeEach
	void empty() {
		for (String table : List.of("dty_period", "ddl_obligation", "haz_hazard", "case_file")) {
			database.jdbc().sql("delete from " + table).update();
		}
	}

	private static long of(Promise promise) {
		Noticed one = counts.unit(new UnitCode("E-1"), DISTRICT);
		assertThat(counts.units(DISTRICT).stream().filter((unit) -> unit.unit().value().equals("E-1")).toList())
			.isEqualTo((one.sum() > 0) ? List.of(one) : List.of());
		assertThat(one.sum()).isEqualTo(one.of(promise));
		return one.of(promise);
	}

	@ParameterizedTest
	@CsvSource({ "CHECK, MISSED, 1", "LEADER_INSPECTION, MISSED, 1", "CHECK, SETTLED_LATE, 0", "CHECK, DONE, 0",
			"CHECK, VOID, 0", "CHECK, OPEN, 1", "DRILL, MISSED, 0", "TRAINING, MISSED, 0" })
	void aCheckThatIsOverAndNotDoneIsNotChecked(DutyKind kind, DutyState state, long expected) {
		this.rows.add("E-1", kind, "x", "2026-10", OCTOBER, state);
		assertThat(of(Promise.NOT_CHECKED)).isEqualTo(expected);
	}

	@Test
	void authoritiesHaveTheCountsOfTheirUnits() {
		this.rows.add("E-1", DutyKind.CHECK, "x", "2026-10", OCTOBER, DutyState.MISSED);
		this.rows.add("E-1", DutyKind.REPORT, "y", "2026-10", OCTOBER, DutyState.MISSED);
		this.rows.add("E-2", DutyKind.CHECK, "x", "2026-10", OCTOBER, DutyState.MISSED);
		clock(hazard("E-1", "PLANNING", "SELF_CHECK"), "E-1", "dual-report", "MISSED", false);
		assertThat(counts.authorities(counts.units(DISTRICT))).containsExactly(
				new Noticed(new UnitCode("A-1"), Map.of(Promise.NOT_CHECKED, 1L, Promise.NOT_REPORTED, 2L)),
				new Noticed(new UnitCode("A-2"), Map.of(Promise.NOT_CHECKED, 1L)));
	}

	@Test
	void aCheckThatStillRunsCountsNowhere() {
		this.rows.add("E-1", DutyKind.CHECK, "x", "2026-12", DECEMBER, DutyState.OPEN);
		assertThat(of(Promise.NOT_CHECKED)).isZero();
	}

	@ParameterizedTest
	@CsvSource({ "MISSED, 1", "DONE, 0", "SETTLED_LATE, 0" })
	void aReportThatIsOverIsNotReported(DutyState state, long expected) {
		this.rows.add("E-1", DutyKind.REPORT, "x", "2026-10", OCTOBER, state);
		assertThat(of(Promise.NOT_REPORTED)).isEqualTo(expected);
	}

	@ParameterizedTest
	@CsvSource({ "PLANNING, MISSED, 1", "REGISTERED, MISSED, 1", "PLANNING, RUNNING, 0", "PLANNING, MET, 0",
			"CLOSED, MISSED, 0", "SIGNED_OFF, MISSED, 0" })
	void anOverdueDualReportIsNotReported(String state, String clock, long expected) {
		clock(hazard("E-1", state, "SELF_CHECK"), "E-1", "dual-report", clock, false);
		assertThat(of(Promise.NOT_REPORTED)).isEqualTo(expected);
	}

	@ParameterizedTest
	@CsvSource({ "AUTHORITY_INSPECTION, PLANNING, 20, DONE, 1", "TIP_OFF, RECTIFYING, 20, SETTLED_LATE, 1",
			"WARNING, PLANNING, 1, DONE, 1", "AUTHORITY_INSPECTION, REGISTERED, 20, DONE, 0",
			"SELF_CHECK, PLANNING, 20, DONE, 0", "LEADER_INSPECTION, PLANNING, 20, DONE, 0",
			"AUTHORITY_INSPECTION, PLANNING, 31, DONE, 0", "AUTHORITY_INSPECTION, PLANNING, -1, DONE, 0",
			"AUTHORITY_INSPECTION, SIGNED_OFF, 20, DONE, 0", "AUTHORITY_INSPECTION, CLOSED, 20, DONE, 0" })
	void whatOthersFindSoonAfterAnOwnCheckWasNotReported(String source, String state, int daysBefore, DutyState check,
			long expected) {
		hazard("E-1", state, source);
		this.rows.add("E-1", DutyKind.CHECK, "x", "2026-10", OCTOBER, check,
				LocalDateTime.of(2026, 10, 30, 9, 0).minusDays(daysBefore), "safety");
		assertThat(of(Promise.NOT_REPORTED)).isEqualTo(expected);
	}

	@Test
	void theCheckOfAnotherUnitProvesNothing() {
		hazard("E-1", "PLANNING", "TIP_OFF");
		this.rows.add("E-2", DutyKind.CHECK, "x", "2026-10", OCTOBER, DutyState.DONE,
				LocalDateTime.of(2026, 10, 20, 9, 0), "safety");
		assertThat(of(Promise.NOT_REPORTED)).isZero();
	}

	@Test
	void aCaseCountsOnceInAPromise() {
		String found = hazard("E-1", "PLANNING", "TIP_OFF");
		clock(found, "E-1", "dual-report", "MISSED", true);
		this.rows.add("E-1", DutyKind.CHECK, "x", "2026-10", OCTOBER, DutyState.DONE,
				LocalDateTime.of(2026, 10, 20, 9, 0), "safety");
		assertThat(of(Promise.NOT_REPORTED)).isEqualTo(1);
	}

	@ParameterizedTest
	@CsvSource({ "RECTIFYING, rectify, MISSED, 1", "PLANNING, rectify, MISSED, 1", "RECTIFYING, rectify, RUNNING, 0",
			"VERIFYING, rectify, HELD, 0", "RECTIFYING, rectify, PAUSED, 0", "CLOSED, rectify, MISSED, 0" })
	void whatIsOverdueAndNotFiledIsNotRectified(String state, String kind, String clock, long expected) {
		clock(hazard("E-1", state, "SELF_CHECK"), "E-1", kind, clock, clock.equals("MISSED"));
		assertThat(of(Promise.NOT_RECTIFIED)).isEqualTo(expected);
	}

	@ParameterizedTest
	@CsvSource({ "VERIFYING, rectify, HELD, true, 1", "SIGNED_OFF, rectify, MET, true, 1",
			"VERIFYING, rectify, HELD, false, 0", "SIGNED_OFF, rectify, MET, false, 0", "CLOSED, rectify, MET, true, 0",
			"PLANNING, plan, MISSED, true, 1", "PLANNING, interim-measures, MISSED, true, 1",
			"RECTIFYING, reply, MISSED, true, 1", "RECTIFYING, promise, MISSED, true, 1",
			"PLANNING, plan, MET, true, 0", "PLANNING, plan, RUNNING, false, 0",
			"RECTIFYING, rectify, ENDED, true, 0" })
	void whatIsLateIsNotInTime(String state, String kind, String clock, boolean missed, long expected) {
		clock(hazard("E-1", state, "SELF_CHECK"), "E-1", kind, clock, missed);
		assertThat(of(Promise.NOT_IN_TIME)).isEqualTo(expected);
	}

	@Test
	void theLatenessOfAnAuthorityIsNotTheUnits() {
		String found = hazard("E-1", "VERIFYING", "SELF_CHECK");
		clock(found, "A-1", "look-back", "MISSED", true);
		database.jdbc().sql("update ddl_obligation set service = false").update();
		assertThat(of(Promise.NOT_IN_TIME)).isZero();
		clock(found, "E-1", "rectify-measure", "MISSED", true);
		database.jdbc().sql("update ddl_obligation set service = true where kind = 'rectify-measure'").update();
		assertThat(of(Promise.NOT_IN_TIME)).isZero();
	}

	@Test
	void nobodySeesMoreThanTheirScope() {
		this.rows.add("E-1", DutyKind.CHECK, "x", "2026-10", OCTOBER, DutyState.MISSED);
		clock(hazard("E-1", "RECTIFYING", "SELF_CHECK"), "E-1", "rectify", "MISSED", true);
		clock(hazard("E-2", "RECTIFYING", "SELF_CHECK"), "E-2", "rectify", "MISSED", true);
		assertThat(counts.units(DISTRICT)).extracting((one) -> one.unit().value()).containsExactly("E-1", "E-2");
		assertThat(seen(Set.of("E-2"), Set.of())).containsExactly("E-2");
		assertThat(seen(Set.of(), Set.of("A-1"))).containsExactly("E-1");
		assertThat(seen(Set.of(), Set.of("T-1"))).containsExactly("E-1", "E-2");
		assertThat(seen(Set.of(), Set.of())).isEmpty();
		Scope other = new Scope("x", false, Set.of(), Set.of("A-2"), Set.of());
		assertThat(counts.unit(new UnitCode("E-1"), other).counts()).isEqualTo(Map.of(Promise.NOT_CHECKED, 0L,
				Promise.NOT_REPORTED, 0L, Promise.NOT_RECTIFIED, 0L, Promise.NOT_IN_TIME, 0L));
	}

	private static List<String> seen(Set<String> units, Set<String> authorities) {
		return counts.units(new Scope("x", false, units, authorities, Set.of()))
			.stream()
			.map((one) -> one.unit().value())
			.toList();
	}

	private String hazard(String unit, String state, String source) {
		String found = "YH-D-2026-" + ++this.number;
		JdbcClient jdbc = database.jdbc();
		jdbc.sql("""
				insert into case_file (case_number, unit, unit_name, sector, authority, lead_authority, town, district,
				title, grade, state, opened_at, opened_by) values (:number, :unit, 'x', 's', :authority, :authority,
				'T-1', 'D', 'x', 'MAJOR', :state, timestamp '2026-10-30 09:00:00', 'x')""")
			.params(Map.of("number", found, "unit", unit, "authority", unit.replace('E', 'A'), "state", state))
			.update();
		jdbc.sql("""
				insert into haz_hazard (case_number, unit, sector, title, description, location, source, found_on,
				needs_stoppage, cannot_fix_alone, self_found, ungraded, ask_grade, grade, quick, plan_round,
				failed_verifications, interim_done, reports_filed, plan_days, interim_hours, report_days, rectify_days,
				rework_days, max_reworks, look_back_days, version) values (:number, :unit, 's', 'x', 'x', 'x', :source,
				date '2026-10-30', false, false, false, false, false, 'MAJOR', false, 1, 0, false, 0, 5, 24, 5, 30, 5,
				2, 30, 0)""").params(Map.of("number", found, "unit", unit, "source", source)).update();
		return found;
	}

	private static void clock(String number, String unit, String kind, String state, boolean missed) {
		@Nullable LocalDateTime at = missed ? LocalDateTime.of(2026, 11, 10, 0, 0) : null;
		database.jdbc()
			.sql("""
					insert into ddl_obligation (case_number, kind, service, unit, basis_document, state, started_at, due_at,
					missed_at, rework_used) values (:number, :kind, false, :unit, 'P-0', :state,
					timestamp '2026-10-30 09:00:00', timestamp '2026-11-10 00:00:00', :missed, false)""")
			.params(Map.of("number", number, "kind", kind, "unit", unit, "state", state))
			.param("missed", at)
			.update();
	}

}
