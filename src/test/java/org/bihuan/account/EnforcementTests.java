package org.bihuan.account;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.bihuan.casefile.AuditTrail;
import org.bihuan.duty.account.DutyDatabase;
import org.bihuan.organisation.Person;
import org.bihuan.organisation.Scope;
import org.bihuan.organisation.UnitKind;
import org.bihuan.organisation.UnitView;
import org.bihuan.organisation.Units;
import org.bihuan.shared.Group;
import org.bihuan.shared.Listing;
import org.bihuan.shared.Refusal;
import org.bihuan.shared.UnitCode;
import org.bihuan.shared.Zone;
import org.bihuan.workflow.DecisionRow;
import org.bihuan.workflow.Decisions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.mockito.Mockito;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;

/**
 * A second inspection within a year takes a reason, and an open major hazard bars a unit
 * from standardisation.
 */
class EnforcementTests {

	private static final UnitView UNIT = new UnitView(new UnitCode("E-1"), "甲厂", UnitKind.ENTERPRISE, List.of("s"),
			List.of(), new UnitCode("A-1"), new UnitCode("T-1"), new UnitCode("D"));

	private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T02:00:00Z"), Zone.SHANGHAI);

	private static final LocalDate NEW_YEARS_EVE = LocalDate.of(2027, 12, 31);

	private static final Person CHIEF = at("section-chief", "A-1");

	private static final Person INSPECTOR = at("inspector", "A-1");

	private static DutyDatabase database;

	private final Decisions decisions = Mockito.mock(Decisions.class);

	private final Units units = Mockito.mock(Units.class);

	private final AuditTrail trail = Mockito.mock(AuditTrail.class);

	private EnforcementTable table;

	private Standings standings;

	private Enforcement enforcement;

	@BeforeAll
	static void open() {
		database = new DutyDatabase();
	}

	@AfterAll
	static void close() {
		database.close();
	}

	@BeforeEach
	void room() {
		for (String name : List.of("acc_standing", "acc_plan", "case_file", "org_unit")) {
			database.jdbc().sql("delete from " + name).update();
		}
		says("WARN");
		Mockito.when(this.units.find(eq(UNIT.code()), any(Person.class))).then((call) -> {
			Person person = call.getArgument(1);
			boolean seen = person.scope().authorities().contains("A-1") || person.scope().authorities().contains("T-1");
			return seen ? Optional.of(UNIT) : Optional.empty();
		});
		this.table = new EnforcementTable(database.jdbc());
		this.standings = new Standings(this.table, CLOCK);
		this.enforcement = new Enforcement(this.table, this.standings, new EnforcementFrequency(this.decisions),
				new EnforcementPosts(this.units), this.trail, CLOCK);
	}

	private void says(String repeat) {
		Map<String, @Nullable Object> outputs = new HashMap<>(Map.of("perYear", 1, "method", "PLANNED",
				"repeatWithinYear", repeat, "exempt", "FOLLOW_UP, TIP_OFF,ACCIDENT"));
		Mockito.when(this.decisions.evaluate(eq("enforcement-frequency"), any()))
			.thenReturn(List.of(new DecisionRow("r", outputs, "D002", "20")));
	}

	private static Person at(String role, String unit) {
		return new Person(role + "@" + unit, role, Set.of(new Group(role, new UnitCode(unit))));
	}

	private void plan(String on, String occasion, String reference, String reason) {
		this.enforcement.plan(UNIT, Map.of("on", on, "occasion", occasion, "reference", reference, "reason", reason),
				INSPECTOR);
	}

	private List<Plan> plans(int year) {
		return this.table.plans(UNIT.code(), year, LocalDate.of(year, 12, 31));
	}

	@Test
	void aSecondPlanWithinTheYearTakesAReason() {
		plan("2027-03-01", "ROUTINE", "", "");
		assertThatExceptionOfType(Refusal.Invalid.class).isThrownBy(() -> plan("2027-09-01", "ROUTINE", "", " "))
			.satisfies((ex) -> assertThat(ex.problems()).singleElement().satisfies((problem) -> {
				assertThat(problem.field()).isEqualTo("reason");
				assertThat(problem.arguments()).containsExactly(2027, 1L);
			}));
		assertThat(plans(2027)).hasSize(1);
		plan("2027-09-01", "ROUTINE", "", "新增粉尘作业");
		assertThat(plans(2027)).extracting(Plan::reason).containsExactly("", "新增粉尘作业");
		assertThat(plans(2027).get(0)).satisfies((one) -> {
			assertThat(one.perYear()).isEqualTo(1);
			assertThat(one.document()).isEqualTo("D002");
			assertThat(one.authority()).isEqualTo(new UnitCode("A-1"));
		});
		plan("2028-01-05", "ROUTINE", "", "");
		assertThat(this.table.counted(List.of(UNIT.code()), 2027, NEW_YEARS_EVE)).containsEntry(UNIT.code(), 2L);
	}

	@ParameterizedTest
	@EnumSource(names = { "FOLLOW_UP", "TIP_OFF", "ACCIDENT" })
	void exemptOccasionsNeedNoReasonAndDoNotCount(Plan.Occasion occasion) {
		plan("2027-03-01", "ROUTINE", "", "");
		plan("2027-04-01", occasion.name(), "YH-D-2026-7", "");
		assertThat(this.table.counted(List.of(UNIT.code()), 2027, NEW_YEARS_EVE)).containsEntry(UNIT.code(), 1L);
		assertThatExceptionOfType(Refusal.Invalid.class).isThrownBy(() -> plan("2027-05-01", occasion.name(), " ", ""))
			.satisfies((ex) -> assertThat(ex.problems().get(0).field()).isEqualTo("reference"));
	}

	@Test
	void whereTheTableIsFreeNothingIsAsked() {
		says("FREE");
		plan("2027-03-01", "ROUTINE", "", "");
		plan("2027-09-01", "ROUTINE", "", "");
		assertThat(plans(2027)).hasSize(2);
	}

	@Test
	void withoutARowNothingIsPlanned() {
		Mockito.when(this.decisions.evaluate(any(), any())).thenReturn(List.of());
		assertThatExceptionOfType(Refusal.Conflict.class).isThrownBy(() -> plan("2027-03-01", "ROUTINE", "", ""));
	}

	@ParameterizedTest
	@CsvSource({ "2026-11-21", "2029-01-01", "gestern", "''" })
	void aDayMustLieAhead(String day) {
		assertThatExceptionOfType(Refusal.Invalid.class).isThrownBy(() -> plan(day, "ROUTINE", "", ""));
		assertThat(plans(2026)).isEmpty();
	}

	@Test
	void whatWasCalledOffDoesNotCount() {
		plan("2027-03-01", "ROUTINE", "", "");
		long id = plans(2027).get(0).id();
		assertThatExceptionOfType(Refusal.Forbidden.class)
			.isThrownBy(() -> this.enforcement.cancel(UNIT, id, Map.of("reason", "改期"), at("inspector", "T-1")));
		assertThatExceptionOfType(Refusal.Invalid.class)
			.isThrownBy(() -> this.enforcement.cancel(UNIT, id, Map.of(), INSPECTOR));
		this.enforcement.cancel(UNIT, id, Map.of("reason", "改期"), INSPECTOR);
		assertThatExceptionOfType(Refusal.Conflict.class)
			.isThrownBy(() -> this.enforcement.cancel(UNIT, id, Map.of("reason", "改期"), INSPECTOR));
		assertThatExceptionOfType(Refusal.NotFound.class)
			.isThrownBy(() -> this.enforcement.cancel(UNIT, id + 1, Map.of("reason", "改期"), INSPECTOR));
		plan("2027-04-01", "ROUTINE", "", "");
		assertThat(plans(2027)).extracting(Plan::counts).containsExactly(false, true);
	}

	@ParameterizedTest
	@CsvSource({ "inspector, A-2", "section-chief, A-2", "safety-officer, E-1", "authority-leader, A-1",
			"supervisor, O-1" })
	void nobodyElsePlans(String role, String unit) {
		assertThatExceptionOfType(Refusal.Forbidden.class).isThrownBy(
				() -> this.enforcement.plan(UNIT, Map.of("on", "2027-03-01", "occasion", "ROUTINE"), at(role, unit)));
		assertThatExceptionOfType(Refusal.Forbidden.class)
			.isThrownBy(() -> this.enforcement.stands(UNIT, standing("LEVEL_1", "换证"), at(role, unit)));
	}

	private static Map<String, String> standing(String level, String reason) {
		return Map.of("level", level, "risk", "GENERAL", "record", "CLEAN", "reason", reason);
	}

	@Test
	void howAUnitStandsIsEnteredByTheChiefAndNeverOverwritten() {
		assertThat(this.standings.of(UNIT.code()).entered().known()).isFalse();
		assertThatExceptionOfType(Refusal.Forbidden.class)
			.isThrownBy(() -> this.enforcement.stands(UNIT, standing("LEVEL_1", "换证"), INSPECTOR));
		assertThatExceptionOfType(Refusal.Invalid.class)
			.isThrownBy(() -> this.enforcement.stands(UNIT, standing("LEVEL_9", "换证"), CHIEF));
		assertThatExceptionOfType(Refusal.Invalid.class)
			.isThrownBy(() -> this.enforcement.stands(UNIT, standing("LEVEL_1", " "), CHIEF));
		this.enforcement.stands(UNIT, standing("LEVEL_3", "评审"), CHIEF);
		this.enforcement.stands(UNIT, standing("LEVEL_2", "换证"), CHIEF);
		assertThat(this.standings.of(UNIT.code()).entered().level()).isEqualTo(Standing.Level.LEVEL_2);
		assertThat(this.table.history(UNIT.code())).extracting(Standing::level)
			.containsExactly(Standing.Level.LEVEL_2, Standing.Level.LEVEL_3);
		Mockito.verify(this.trail, Mockito.times(2)).record(eq("enforcement"), any(), eq("E-1"), eq("standing"), any());
	}

	@ParameterizedTest
	@CsvSource({ "YH-D-2026-1, MAJOR, RECTIFYING, 1", "YH-D-2026-1, MAJOR, REGISTERED, 1",
			"YH-D-2026-1, GENERAL, RECTIFYING, 0", "YH-D-2026-1, MAJOR, SIGNED_OFF, 0", "YH-D-2026-1, MAJOR, CLOSED, 0",
			"LZ-D-2026-1, MAJOR, RECTIFYING, 0" })
	void anOpenMajorHazardBarsFromStandardisation(String number, String grade, String state, int expected) {
		found(number, grade, state, "2026-10-12 10:00:00");
		assertThat(this.table.bars(UNIT.code())).hasSize(expected);
		assertThat(this.table.barred(List.of(UNIT.code())).getOrDefault(UNIT.code(), 0L)).isEqualTo(expected);
	}

	private static void found(String number, String grade, String state, String at) {
		database.jdbc()
			.sql("""
					insert into case_file (case_number, unit, unit_name, sector, authority, district, title, grade, state,
					opened_at, opened_by) values (?, 'E-1', 'x', 's', 'A-1', 'D', 'x', ?, ?, ?, 'x')""")
			.params(number, grade, state, Timestamp.valueOf(at))
			.update();
	}

	@ParameterizedTest
	@CsvSource({ "MAJOR, RECTIFYING, 2026-10-12, CLEAN, MAJOR_HAZARD",
			"MAJOR, SIGNED_OFF, 2025-11-22, CLEAN, MAJOR_HAZARD", "MAJOR, SIGNED_OFF, 2025-11-21, CLEAN, CLEAN",
			"MAJOR, REGISTERED, 2026-10-12, CLEAN, CLEAN", "MAJOR, CLOSED, 2026-10-12, CLEAN, CLEAN",
			"GENERAL, RECTIFYING, 2026-10-12, CLEAN, CLEAN", "MAJOR, RECTIFYING, 2026-10-12, ACCIDENT, ACCIDENT" })
	void aRecordIsNoBetterThanTheCases(String grade, String state, String day, String entered, String counts) {
		this.enforcement.stands(UNIT, Map.of("level", "NONE", "risk", "LOW", "record", entered, "reason", "x"), CHIEF);
		found("YH-D-2026-1", grade, state, day + " 00:00:00");
		plan("2027-03-01", "ROUTINE", "", "");
		assertThat(this.standings.of(UNIT.code()).counts().record()).isEqualTo(Standing.Record.valueOf(counts));
		Mockito.verify(this.decisions)
			.evaluate("enforcement-frequency",
					Map.of("standardisationLevel", "NONE", "riskClass", "LOW", "pastRecord", counts));
	}

	@Test
	void plansOfAYearAreListedForThoseWhoOverseeOrPlanned() {
		plan("2027-09-01", "ROUTINE", "", "");
		plan("2027-03-01", "TIP_OFF", "12350", "");
		plan("2028-03-01", "ROUTINE", "", "");
		database.unit("E-1", "甲厂", "A-3", "T-1");
		this.enforcement.cancel(UNIT, plans(2027).get(1).id(), Map.of("reason", "改期"), INSPECTOR);
		plan("2027-10-01", "ROUTINE", "", "");
		PlanList list = new PlanList(database.jdbc());
		Scope chief = CHIEF.scope();
		assertThat(days(list, Map.of("year", "2027"), chief)).containsExactly("2027-03-01", "2027-09-01", "2027-10-01");
		assertThat(days(list, Map.of("year", "2028"), chief)).containsExactly("2028-03-01");
		assertThat(days(list, Map.of("year", "2027", "state", "COUNTS"), chief)).containsExactly("2027-10-01");
		assertThat(days(list, Map.of("year", "2027", "state", "EXEMPT"), chief)).containsExactly("2027-03-01");
		assertThat(days(list, Map.of("year", "2027", "state", "CANCELLED"), chief)).containsExactly("2027-09-01");
		assertThat(days(list, Map.of("year", "2027", "occasion", "TIP_OFF"), chief)).containsExactly("2027-03-01");
		assertThat(days(list, Map.of("year", "2027", "authority", "A-3"), chief)).isEmpty();
		assertThat(days(list, Map.of("year", "2027", "q", "甲"), chief)).hasSize(3);
		assertThat(days(list, Map.of("year", "2027"), at("inspector", "A-3").scope())).hasSize(3);
		assertThat(days(list, Map.of("year", "2027"), at("inspector", "T-1").scope())).hasSize(3);
		assertThat(days(list, Map.of("year", "2027"), at("section-chief", "A-2").scope())).isEmpty();
		assertThat(days(list, Map.of("year", "2027"), at("manager", "O-1").scope())).hasSize(3);
	}

	private static List<String> days(PlanList list, Map<String, String> query, Scope scope) {
		List<String> days = new ArrayList<>();
		@Nullable String cursor = null;
		do {
			Listing<Plan> page = list.page(PlanQuery.of(query, 2026), scope, cursor, 1);
			page.items().forEach((one) -> days.add(one.on().toString()));
			cursor = page.next();
		}
		while (cursor != null);
		return days;
	}

	@Test
	void whoeverIsInspectedLearnsOfItOnTheDay() {
		plan("2026-12-01", "ROUTINE", "", "");
		LocalDate before = LocalDate.of(2026, 11, 30);
		assertThat(this.table.plans(UNIT.code(), 2026, before)).isEmpty();
		assertThat(this.table.counted(List.of(UNIT.code()), 2026, before)).isEmpty();
		assertThat(this.table.plans(UNIT.code(), 2026, before.plusDays(1))).hasSize(1);
	}

}
