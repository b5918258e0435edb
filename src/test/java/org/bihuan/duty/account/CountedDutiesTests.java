package org.bihuan.duty.account;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.bihuan.duty.AccountedPeriod;
import org.bihuan.duty.DutyAccounts;
import org.bihuan.duty.DutyFilter;
import org.bihuan.duty.DutyKind;
import org.bihuan.duty.DutyMonth;
import org.bihuan.duty.DutyRows;
import org.bihuan.duty.DutyShare;
import org.bihuan.duty.DutySigner;
import org.bihuan.duty.DutyState;
import org.bihuan.duty.DutyTotals;
import org.bihuan.duty.UnitDuties;
import org.bihuan.organisation.Scope;
import org.bihuan.shared.Listing;
import org.bihuan.shared.Refusal;
import org.bihuan.shared.UnitCode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.tuple;

/**
 * Accounts over rows that were made by hand: what counts, what does not, and for whom.
 */
class CountedDutiesTests {

	private static final Instant NOW = Instant.parse("2026-11-22T02:00:00Z");

	private static final Scope DISTRICT = new Scope("manager", true, Set.of(), Set.of(), Set.of());

	private static DutyDatabase database;

	private static DutyAccounts accounts;

	@BeforeAll
	static void rows() {
		database = new DutyDatabase();
		JdbcClient jdbc = database.jdbc();
		accounts = database.accounts(NOW);
		database.unit("E-1", "甲铸造厂", "A-emergency", "T-1");
		database.unit("E-2", "乙木业", "A-emergency", "T-2");
		database.unit("E-3", "丙中学", "A-education", "T-2");
		jdbc.sql(
				"insert into org_sector (code, name_zh, name_en, authority_code, any_unit) values ('s', 's', 's', 'A-fire', false)")
			.update();
		jdbc.sql("insert into org_unit_sector (unit_code, seq, sector_code) values ('E-3', 1, 's')").update();
		DutyRows rows = new DutyRows(jdbc);
		LocalDateTime signed = LocalDateTime.of(2026, 3, 5, 10, 0);
		inspection(rows, "E-1", 1, DutyState.MISSED, null, null);
		inspection(rows, "E-1", 2, DutyState.SETTLED_LATE, signed, "boss");
		inspection(rows, "E-1", 3, DutyState.DONE, signed.plusDays(9), "boss");
		inspection(rows, "E-1", 4, DutyState.DONE, signed.plusMonths(1), "deputy");
		inspection(rows, "E-1", 5, DutyState.VOID, null, null);
		inspection(rows, "E-1", 10, DutyState.OPEN, null, null);
		inspection(rows, "E-1", 11, DutyState.OPEN, null, null);
		rows.add("E-1", DutyKind.DRILL, "drill", "2025-12", LocalDate.of(2025, 12, 31), DutyState.MISSED);
		rows.add("E-1", DutyKind.REPORT, "report", "2026-06", LocalDate.of(2026, 6, 30), DutyState.MISSED);
		jdbc.sql("""
				update dty_period set missed_file = 'LZ-D-2026-1', note = '补查', evidence = 'https://example.org/1'
				where unit = 'E-1' and period = '2026-01'""").update();
		inspection(rows, "E-2", 1, DutyState.MISSED, null, null);
		inspection(rows, "E-2", 2, DutyState.MISSED, null, null);
		inspection(rows, "E-2", 3, DutyState.MISSED, null, null);
		inspection(rows, "E-2", 4, DutyState.MISSED, null, null);
		inspection(rows, "E-3", 1, DutyState.DONE, signed, "head");
	}

	private static void inspection(DutyRows rows, String unit, int month, DutyState state,
			@Nullable LocalDateTime doneAt, @Nullable String doneBy) {
		LocalDate last = LocalDate.of(2026, month, 1).plusMonths(1).minusDays(1);
		rows.add(unit, DutyKind.LEADER_INSPECTION, "MAJOR_HAZARD_WORK", "2026-%02d".formatted(month), last, state,
				doneAt, doneBy);
	}

	@AfterAll
	static void close() {
		database.close();
	}

	private static DutyFilter of(@Nullable String unit, @Nullable DutyState state, DutyKind... kinds) {
		return new DutyFilter(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31), unit, null, Set.of(kinds), null,
				state, null);
	}

	private static Scope at(Set<String> units, Set<String> authorities) {
		return new Scope("x", false, units, authorities, Set.of());
	}

	@Test
	void aYearCountsWhatEndsInItAndIsStillOwed() {
		assertThat(accounts.totals(of("E-1", null), DISTRICT)).isEqualTo(new DutyTotals(2, 1, 3, 1));
		assertThat(accounts.totals(of("E-1", null), DISTRICT).due()).isEqualTo(7);
		assertThat(accounts.totals(of("E-1", null, DutyKind.LEADER_INSPECTION), DISTRICT))
			.isEqualTo(new DutyTotals(2, 1, 2, 1));
		assertThat(accounts.totals(of("E-0", null), DISTRICT)).isEqualTo(DutyTotals.NONE);
	}

	@Test
	void whatHasEndedIsMissedBeforeAnySweep() {
		assertThat(accounts.list(of("E-1", DutyState.MISSED, DutyKind.LEADER_INSPECTION), DISTRICT, null, 10).items())
			.extracting((one) -> one.period().period())
			.containsExactly("2026-01", "2026-10");
		assertThat(accounts.list(of("E-1", DutyState.OPEN), DISTRICT, null, 10).items())
			.extracting((one) -> one.period().period())
			.containsExactly("2026-11");
	}

	@Test
	void aListGoesOnWhereThePageEnded() {
		List<String> periods = new ArrayList<>();
		@Nullable String cursor = null;
		do {
			Listing<AccountedPeriod> page = accounts.list(of("E-1", null), DISTRICT, cursor, 2);
			assertThat(page.total()).isEqualTo(7);
			page.items().forEach((one) -> periods.add(one.period().period()));
			cursor = page.next();
		}
		while (cursor != null);
		assertThat(periods).containsExactly("2026-01", "2026-02", "2026-03", "2026-04", "2026-06", "2026-10",
				"2026-11");
		assertThatExceptionOfType(Refusal.Unreadable.class)
			.isThrownBy(() -> accounts.list(of("E-1", null), DISTRICT, "junk!", 2));
		assertThatExceptionOfType(Refusal.Unreadable.class)
			.isThrownBy(() -> accounts.list(of("E-1", null), DISTRICT, null, 0));
	}

	@Test
	void whoeverMissedMostComesFirst() {
		Listing<UnitDuties> first = accounts.units(of(null, null), DISTRICT, null, 2);
		assertThat(first.total()).isEqualTo(3);
		assertThat(first.items()).extracting((one) -> one.unit().value(), (one) -> one.totals().missed())
			.containsExactly(tuple("E-2", 4L), tuple("E-1", 3L));
		Listing<UnitDuties> rest = accounts.units(of(null, null), DISTRICT, first.next(), 2);
		assertThat(rest.items()).extracting((one) -> one.unit().value()).containsExactly("E-3");
		assertThat(rest.next()).isNull();
		assertThat(rest.total()).isEqualTo(3);
	}

	@Test
	void unitsAreFoundByNameAndCode() {
		assertThat(named("木业")).containsExactly("E-2");
		assertThat(named(" e-3 ")).containsExactly("E-3");
		assertThat(named("%")).isEmpty();
	}

	private static List<String> named(String text) {
		DutyFilter filter = new DutyFilter(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31), null, text, Set.of(),
				null, null, null);
		return accounts.units(filter, DISTRICT, null, 10).items().stream().map((one) -> one.unit().value()).toList();
	}

	@Test
	void nobodySeesWhatIsBeyondTheirScope() {
		assertThat(seen(at(Set.of(), Set.of()))).isEmpty();
		assertThat(seen(at(Set.of("E-1"), Set.of()))).containsExactly("E-1");
		assertThat(seen(at(Set.of(), Set.of("A-emergency")))).containsExactly("E-2", "E-1");
		assertThat(seen(at(Set.of(), Set.of("T-2")))).containsExactly("E-2", "E-3");
		assertThat(seen(at(Set.of(), Set.of("A-fire")))).containsExactly("E-3");
		Scope school = at(Set.of(), Set.of("A-education"));
		assertThat(accounts.list(of("E-1", null), school, null, 10).total()).isZero();
		assertThat(accounts.totals(of("E-1", null), school).due()).isZero();
		assertThat(accounts.months(of("E-1", null), school)).isEmpty();
		assertThat(accounts.signers(of(null, null), List.of(new UnitCode("E-1")), school)).isEmpty();
		assertThat(accounts.missed(Set.of(DutyKind.LEADER_INSPECTION), school)).isEmpty();
	}

	private static List<String> seen(Scope scope) {
		Listing<UnitDuties> page = accounts.units(of(null, null), scope, null, 10);
		assertThat(page.total()).isEqualTo(page.items().size());
		return page.items().stream().map((one) -> one.unit().value()).toList();
	}

	@Test
	void aMonthIsThatInWhichThePeriodEnds() {
		List<DutyMonth> months = accounts.months(of("E-1", null, DutyKind.LEADER_INSPECTION), DISTRICT);
		assertThat(months).extracting(DutyMonth::month).containsExactly(1, 2, 3, 4, 10, 11);
		assertThat(months).extracting(DutyMonth::year).containsOnly(2026);
		assertThat(months.get(1).totals()).isEqualTo(new DutyTotals(0, 1, 0, 0));
	}

	@Test
	void signersAreCounted() {
		assertThat(accounts.signers(of(null, null), List.of(new UnitCode("E-1"), new UnitCode("E-2")), DISTRICT))
			.extracting(DutySigner::login, DutySigner::times)
			.containsExactly(tuple("boss", 2L), tuple("deputy", 1L));
		assertThat(accounts.signers(of(null, null), List.of(), DISTRICT)).isEmpty();
	}

	@Test
	void eachPostHasItsSharesAndEachSignerTheirs() {
		assertThat(accounts.shares(of("E-1", null), DISTRICT))
			.extracting(DutyShare::post, DutyShare::signer, DutyShare::totals)
			.containsExactly(tuple("principal-leader", null, new DutyTotals(0, 0, 3, 1)),
					tuple("principal-leader", "boss", new DutyTotals(1, 1, 0, 0)),
					tuple("principal-leader", "deputy", new DutyTotals(1, 0, 0, 0)));
		assertThat(accounts.shares(of("E-1", null), at(Set.of("E-2"), Set.of()))).isEmpty();
		DutyFilter boss = new DutyFilter(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31), "E-1", null, Set.of(),
				"principal-leader", null, "boss");
		assertThat(accounts.all(boss, DISTRICT)).extracting((one) -> one.period().period())
			.containsExactly("2026-02", "2026-03");
	}

	@Test
	void allPeriodsOfAUnitAreReadAtOnceWithWhatWasRecorded() {
		assertThat(accounts.all(of("E-1", null), DISTRICT)).hasSize(7).first().satisfies((one) -> {
			assertThat(one.missedFile()).isEqualTo("LZ-D-2026-1");
			assertThat(one.note()).isEqualTo("补查");
			assertThat(one.evidence()).isEqualTo("https://example.org/1");
		});
		assertThat(accounts.all(of("E-1", null), at(Set.of("E-2"), Set.of()))).isEmpty();
		assertThatNullPointerException().isThrownBy(() -> accounts.all(of(null, null), DISTRICT));
	}

	@Test
	void missesOfAllYearsAreCountedByUnit() {
		assertThat(accounts.missed(Set.of(DutyKind.LEADER_INSPECTION, DutyKind.CHECK), DISTRICT))
			.containsOnly(Map.entry(new UnitCode("E-1"), 2L), Map.entry(new UnitCode("E-2"), 4L));
		assertThat(accounts.missed(Set.of(DutyKind.DRILL), DISTRICT)).containsOnly(Map.entry(new UnitCode("E-1"), 1L));
	}

	@Test
	void aCheckCountsThatWasDoneWithinTheDaysBefore() {
		assertThat(checked("E-1", "2026-03-20 00:00:00")).isTrue();
		assertThat(checked("E-1", "2026-03-05 09:59:59")).isFalse();
		assertThat(checked("E-1", "2026-05-05 10:00:01")).isFalse();
		assertThat(checked("E-2", "2026-03-20 00:00:00")).isFalse();
	}

	private static boolean checked(String unit, String moment) {
		return database.jdbc()
			.sql("select count(*) from org_unit u where u.code = ? and "
					+ accounts.checkedBefore("u.code", "timestamp '" + moment + "'", 30))
			.param(unit)
			.query(Long.class)
			.single() == 1;
	}

}
