package org.bihuan.casefile;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;

import org.bihuan.casefile.CaseDays.Day;
import org.bihuan.casefile.CaseDays.Filter;
import org.bihuan.casefile.CaseDays.Row;
import org.bihuan.casefile.CaseDays.Side;
import org.bihuan.casefile.CaseDays.Span;
import org.bihuan.casefile.days.DaysRound;
import org.bihuan.organisation.Scope;
import org.bihuan.organisation.UnitKind;
import org.bihuan.organisation.UnitView;
import org.bihuan.shared.CaseNumber;
import org.bihuan.shared.Refusal;
import org.bihuan.shared.UnitCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Cases by day against statements of its own, whatever happens to the cases and wherever
 * the round is.
 */
class CaseDaysTests {

	private static final Filter HAZARDS = new Filter(CaseKind.HAZARD, null, null, null, null);

	private static final Map<Scope, String> READERS = Map.of(new Scope("manager", true, Set.of(), Set.of(), Set.of()),
			"1 = 1", new Scope("chief", false, Set.of(), Set.of("A-1"), Set.of()),
			"'A-1' in (f.authority, f.lead_authority)", new Scope("mayor", false, Set.of(), Set.of("T-1"), Set.of()),
			"f.town = 'T-1'", new Scope("both", false, Set.of("E-3"), Set.of("A-2"), Set.of()),
			"(f.unit = 'E-3' or 'A-2' in (f.authority, f.lead_authority))",
			new Scope("nobody", false, Set.of(), Set.of(), Set.of()), "1 = 0");

	private static final Map<Filter, String> FILTERS = Map.of(HAZARDS, "1 = 1",
			new Filter(CaseKind.HAZARD, "A-2", null, "sector-1", null), "f.authority = 'A-2' and f.sector = 'sector-1'",
			new Filter(CaseKind.HAZARD, null, "T-1", null, "MAJOR"), "f.town = 'T-1' and f.grade = 'MAJOR'");

	private static final String ENDED = "(case when f.state = 'SIGNED_OFF' or f.reason = 'SIGNED_OFF' then 'SIGNED_OFF'"
			+ " else 'CLOSED' end)";

	@TempDir
	private Path folder;

	private CaseDatabase database;

	private final List<CaseNumber> cases = new ArrayList<>();

	@BeforeEach
	void open() {
		this.database = new CaseDatabase(this.folder);
	}

	@AfterEach
	void close() {
		this.database.close();
	}

	private CaseDays days() {
		return this.database.bean(CaseDays.class);
	}

	private DaysRound round() {
		return this.database.bean(DaysRound.class);
	}

	@ParameterizedTest
	@ValueSource(longs = { 1, 2, 3 })
	void everyCountIsThatOfTheCovers(long seed) {
		Random random = new Random(seed);
		for (int act = 0; act < 120; act++) {
			this.database.transaction().executeWithoutResult((status) -> happens(random));
			if (random.nextInt(6) == 0) {
				round().follow();
			}
			if (act % 20 == 0) {
				compare(random);
			}
		}
		round().follow();
		compare(random);
		assertThat(round().check()).isZero();
		assertThat(one("select count(*) from case_file where days_stale = true")).isZero();
		assertThat(one("select count(*) from case_day_sum where cases <= 0")).isZero();
	}

	private void happens(Random random) {
		CaseFiles files = this.database.bean(CaseFiles.class);
		if (this.cases.size() < 5 || random.nextInt(3) == 0) {
			opened(random);
			return;
		}
		CaseNumber number = this.cases.get(random.nextInt(this.cases.size()));
		String state = files.header(number).state();
		switch (random.nextInt(5)) {
			case 0 -> {
				if ("REGISTERED".equals(state)) {
					files.changeState(number, "SIGNED_OFF", null, "system");
					moved("ended_at", number, random);
				}
			}
			case 1 -> {
				if (!"CLOSED".equals(state)) {
					files.changeState(number, "CLOSED", "SIGNED_OFF".equals(state) ? state : "MISTAKEN", "system");
				}
			}
			case 2 -> files.changeGrade(number, random.nextBoolean() ? "MAJOR" : "GENERAL", "system");
			case 3 -> files.changeAuthority(number, new UnitCode("A-" + (1 + random.nextInt(3))), "system");
			default -> this.database.bean(CaseCovers.class).unit(number, unit(random));
		}
	}

	private void opened(Random random) {
		CaseKind kind = (random.nextInt(5) == 0) ? CaseKind.INSPECTION : CaseKind.HAZARD;
		CaseHeader cover = this.database.bean(CaseFiles.class)
			.open(new CaseOpening(kind, unit(random), "sector-" + random.nextInt(2),
					new UnitCode("A-" + (1 + random.nextInt(3))), "隐患", random.nextBoolean() ? "MAJOR" : "GENERAL",
					"REGISTERED", "boss"));
		this.cases.add(cover.number());
		moved("opened_at", cover.number(), random);
	}

	private static UnitView unit(Random random) {
		int town = random.nextInt(3);
		return new UnitView(new UnitCode("E-" + random.nextInt(5)), "演示", UnitKind.ENTERPRISE, List.of(), List.of(),
				new UnitCode("A-" + (1 + random.nextInt(2))), (town == 0) ? null : new UnitCode("T-" + town),
				new UnitCode("D-demo"));
	}

	/** Some happened at another time: never an end before its beginning. */
	private void moved(String column, CaseNumber number, Random random) {
		if (random.nextInt(4) == 0) {
			return;
		}
		LocalDate day = "opened_at".equals(column) ? LocalDate.of(2023, 11, 1).plusDays(random.nextInt(1000))
				: LocalDate.of(2026, 9, 1).plusDays(random.nextInt(60));
		this.database.jdbc()
			.sql("update case_file set " + column + " = ?, days_stale = true where case_number = ? and opened_at <= ?")
			.params(day.atTime(23, 59, 59), number.value(),
					"opened_at".equals(column) ? LocalDate.of(2027, 1, 1).atStartOfDay() : day.atStartOfDay())
			.update();
	}

	private void compare(Random random) {
		LocalDate to = LocalDate.of(2026, 11, 1).minusDays(random.nextInt(40));
		Span span = new Span(to.minusDays(random.nextInt(400)), to);
		READERS.forEach((scope, seen) -> FILTERS.forEach((filter, meant) -> compare(span, filter, scope,
				"from case_file f where substring(f.case_number, 1, 3) = 'YH-' and " + seen + " and " + meant)));
	}

	private void compare(Span span, Filter filter, Scope scope, String covers) {
		List<Day> trend = days().trend(span, filter, scope);
		assertThat(trend).extracting(Day::day).isEqualTo(span.from().datesUntil(span.to().plusDays(1)).toList());
		String opened = by("cast(f.opened_at as date)", covers);
		String ended = by("cast(f.ended_at as date)", covers + " and f.ended_at is not null and " + ENDED + " = '%s'");
		Map<String, Long> openings = map(opened);
		Map<String, Long> signed = map(ended.formatted("SIGNED_OFF"));
		Map<String, Long> closed = map(ended.formatted("CLOSED"));
		for (Day day : trend) {
			assertThat(day).isEqualTo(new Day(day.day(), openings.getOrDefault(day.day().toString(), 0L),
					signed.getOrDefault(day.day().toString(), 0L), closed.getOrDefault(day.day().toString(), 0L),
					day.stock()));
		}
		for (Day day : List.of(trend.get(0), trend.get(trend.size() / 2), trend.get(trend.size() - 1))) {
			assertThat(day.stock()).as("%s", day).isEqualTo(one("select count(*) " + covers + open(day.day())));
		}
		Map<String, Long> years = new TreeMap<>();
		days().stock(span.to(), filter, scope).forEach((year, count) -> years.put(String.valueOf(year), count));
		assertThat(years).isEqualTo(map(by("extract(year from f.opened_at)", covers + open(span.to()))));
		compare(Side.AUTHORITY, "f.authority", span, filter, scope, covers);
		compare(Side.TOWN, "coalesce(f.town, '')", span, filter, scope, covers);
	}

	private void compare(Side side, String column, Span span, Filter filter, Scope scope, String covers) {
		Map<String, Long> openings = map(by(column, covers + within("f.opened_at", span)));
		String ended = by(column, covers + within("f.ended_at", span) + " and " + ENDED + " = '%s'");
		Map<String, Long> signed = map(ended.formatted("SIGNED_OFF"));
		Map<String, Long> closed = map(ended.formatted("CLOSED"));
		Map<String, Long> stock = map(by(column, covers + open(span.to())));
		Set<String> codes = new TreeMap<>(openings).keySet();
		for (Row row : days().league(side, span, filter, scope)) {
			assertThat(row).isEqualTo(
					new Row(row.code(), openings.getOrDefault(row.code(), 0L), signed.getOrDefault(row.code(), 0L),
							closed.getOrDefault(row.code(), 0L), stock.getOrDefault(row.code(), 0L)));
			assertThat(row.share()).isBetween(0, 100);
		}
		assertThat(days().league(side, span, filter, scope)).extracting(Row::code)
			.isSorted()
			.containsAll(codes)
			.containsAll(signed.keySet())
			.containsAll(closed.keySet())
			.containsAll(stock.keySet());
	}

	private static String by(String column, String covers) {
		return "select " + column + " as word, count(*) " + covers + " group by " + column;
	}

	private static String open(LocalDate day) {
		String end = "timestamp '%s 00:00:00'".formatted(day.plusDays(1));
		return " and f.opened_at < %1$s and (f.ended_at is null or f.ended_at >= %1$s)".formatted(end);
	}

	private static String within(String column, Span span) {
		return " and %1$s >= timestamp '%2$s 00:00:00' and %1$s < timestamp '%3$s 00:00:00'".formatted(column,
				span.from(), span.to().plusDays(1));
	}

	private Map<String, Long> map(String sql) {
		Map<String, Long> map = new HashMap<>();
		this.database.jdbc().sql(sql).query((row) -> {
			map.put(row.getString(1), row.getLong(2));
		});
		return map;
	}

	private long one(String sql) {
		return this.database.jdbc().sql(sql).query(Long.class).single();
	}

	@Test
	void aSignOffEndsACaseAndTheLookBackEndsNothingMore() {
		CaseHeader cover = this.database.open("E-1");
		LocalDate signedOff = LocalDate.of(2026, 10, 20);
		this.database.jdbc().sql("update case_file set opened_at = timestamp '2026-10-01 08:00:00'").update();
		act((files) -> files.changeState(cover.number(), "SIGNED_OFF", null, "system"));
		this.database.jdbc().sql("update case_file set ended_at = timestamp '2026-10-20 08:00:00'").update();
		act((files) -> files.changeState(cover.number(), "CLOSED", "SIGNED_OFF", "system"));
		for (int round = 0; round < 2; round++) {
			assertThat(days().trend(new Span(signedOff.minusDays(1), LocalDate.of(2026, 11, 1)), HAZARDS,
					CaseDatabase.everything()))
				.filteredOn((day) -> day.signedOff() + day.closed() + day.opened() + day.stock() > 0)
				.containsExactly(new Day(signedOff.minusDays(1), 0, 0, 0, 1), new Day(signedOff, 0, 1, 0, 0));
			round().follow();
		}
	}

	private void act(Consumer<CaseFiles> act) {
		this.database.transaction().executeWithoutResult((status) -> act.accept(this.database.bean(CaseFiles.class)));
	}

	@Test
	void wrongSumsAreFoundAndCountedAnew() {
		this.database.open("E-1");
		this.database.open("E-2");
		round().follow();
		assertThat(round().check()).isZero();
		this.database.jdbc().sql("update case_day_sum set cases = cases + 3").update();
		assertThat(round().check()).isEqualTo(1);
		assertThat(days().stock(LocalDate.of(2026, 11, 1), HAZARDS, CaseDatabase.everything()))
			.containsExactly(Map.entry(2026, 2L));
		round().follow();
		assertThat(round().check()).isZero();
		assertThat(days().stock(LocalDate.of(2026, 11, 1), HAZARDS, CaseDatabase.everything()))
			.containsExactly(Map.entry(2026, 2L));
	}

	@Test
	void refusesDaysThatAreTurnedRoundOrTooMany() {
		LocalDate day = LocalDate.of(2026, 11, 1);
		assertThatExceptionOfType(Refusal.Unreadable.class).isThrownBy(() -> new Span(day, day.minusDays(1)))
			.withMessage("casefile.days.turned");
		assertThatExceptionOfType(Refusal.Unreadable.class).isThrownBy(() -> new Span(day, day.plusYears(5)))
			.withMessage("casefile.days.long");
		assertThat(new Span(day, day.plusYears(5).minusDays(1))).isNotNull();
	}

}
