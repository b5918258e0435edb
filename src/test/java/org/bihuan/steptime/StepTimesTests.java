package org.bihuan.steptime;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

import com.zaxxer.hikari.HikariDataSource;
import org.bihuan.Databases;
import org.bihuan.calendar.Calendars;
import org.bihuan.calendar.DayKind;
import org.bihuan.casefile.CaseDays.Filter;
import org.bihuan.casefile.CaseDays.Span;
import org.bihuan.casefile.CaseKind;
import org.bihuan.casefile.CoverChanged;
import org.bihuan.organisation.Scope;
import org.bihuan.shared.CaseNumber;
import org.bihuan.shared.Zone;
import org.bihuan.steptime.StepTimes.Histogram;
import org.bihuan.steptime.StepTimes.Step;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/**
 * What steps took against days counted one by one, whatever is done and taken back and
 * wherever the round is.
 */
class StepTimesTests {

	private static final int CASES = 10;

	private static final Filter HAZARDS = new Filter(CaseKind.HAZARD, null, null, null, null);

	private static final Scope DISTRICT = new Scope("manager", true, Set.of(), Set.of(), Set.of());

	private static final Map<Scope, String> READERS = Map.of(DISTRICT, "1 = 1",
			new Scope("chief", false, Set.of(), Set.of("A-1"), Set.of()), "'A-1' in (f.authority, f.lead_authority)",
			new Scope("mayor", false, Set.of(), Set.of("T-1"), Set.of()), "f.town = 'T-1'",
			new Scope("both", false, Set.of("E-3"), Set.of("A-2"), Set.of()),
			"(f.unit = 'E-3' or 'A-2' in (f.authority, f.lead_authority))",
			new Scope("nobody", false, Set.of(), Set.of(), Set.of()), "1 = 0");

	private static final Map<Filter, String> FILTERS = Map.of(HAZARDS, "1 = 1",
			new Filter(CaseKind.HAZARD, "A-2", null, "sector-1", null), "f.authority = 'A-2' and f.sector = 'sector-1'",
			new Filter(CaseKind.HAZARD, null, "T-1", null, "MAJOR"), "f.town = 'T-1' and f.grade = 'MAJOR'");

	private HikariDataSource pool;

	private JdbcClient jdbc;

	private StepTimes times;

	private StepRound round;

	private int tasks;

	@BeforeEach
	void open() {
		this.pool = Databases.fresh(true);
		this.jdbc = JdbcClient.create(this.pool);
		WorkedDays days = new WorkedDays(Calendars.shipped());
		this.times = new KeptStepTimes(this.jdbc, days);
		this.round = new StepRound(new StepTable(this.jdbc, days), new JdbcTemplate(this.pool),
				new JdbcTransactionManager(this.pool));
		for (int i = 0; i < CASES; i++) {
			change("""
					insert into case_file (case_number, unit, unit_name, sector, authority, lead_authority, town, district,
					title, grade, state, opened_at, opened_by) values ('%s', 'E-%d', '演示', 'sector-%d', 'A-%d', 'A-%d', %s,
					'D-demo', '隐患', '%s', 'RECTIFYING', timestamp '2026-03-02 10:00:00', 'boss')"""
				.formatted(number(i), i, i % 2, 1 + i % 3, 1 + i % 2, (i % 4 == 0) ? "null" : "'T-" + i % 4 + "'",
						(i % 5 == 0) ? "MAJOR" : "GENERAL"));
		}
	}

	@AfterEach
	void close() {
		this.pool.close();
	}

	private static String number(int i) {
		return ((i % 9 == 8) ? "LZ-D" : "YH-demo") + "-2026-" + i;
	}

	private void change(String sql) {
		this.jdbc.sql(sql).update();
	}

	@ParameterizedTest
	@ValueSource(longs = { 1, 2, 3 })
	void everyMedianIsThatOfTheDaysOneByOne(long seed) {
		Random random = new Random(seed);
		for (int act = 0; act < 150; act++) {
			happens(random);
			if (random.nextInt(8) == 0) {
				this.round.follow();
			}
			if (act % 30 == 0) {
				compare(random);
			}
		}
		this.round.follow();
		compare(random);
		assertThat(this.round.check()).isZero();
		assertThat(this.jdbc.sql("select count(*) from wf_inbox where time_stale = true").query(Long.class).single())
			.isZero();
		assertThat(this.jdbc.sql("select count(*) from step_time_sum where steps <= 0").query(Long.class).single())
			.isZero();
	}

	private void happens(Random random) {
		int number = random.nextInt(CASES);
		switch ((this.tasks < 10) ? 0 : random.nextInt(6)) {
			case 4 -> change("update wf_inbox set state = 'RECALLED', time_stale = true where task_id = 't-%d'"
				.formatted(random.nextInt(this.tasks)));
			case 5 -> {
				change("update case_file set authority = 'A-%d' where case_number = '%s'"
					.formatted(1 + random.nextInt(3), number(number)));
				this.round.changed(new CoverChanged(new CaseNumber(number(number))));
			}
			default -> done(random, number);
		}
	}

	private void done(Random random, int number) {
		LocalDate done = LocalDate.of(2026, 8, 1).plusDays(random.nextInt(90));
		LocalDate created = done.minusDays(random.nextInt(12));
		boolean open = random.nextInt(5) == 0;
		this.jdbc
			.sql("""
					insert into wf_inbox (task_id, process_key, definition_id, step, step_name, step_name_en, case_number, title,
					unit, unit_name, sector, grade, state, created_at, done_at, time_stale) values ('t-%1$d', 'p-%2$d', 'd',
					'step-%3$d', '步骤%3$d', 'Step %3$d', '%4$s', '隐患', 'E-0', '演示', 's', 'GENERAL', '%5$s', ?, %6$s, %7$s)"""
				.formatted(this.tasks++, random.nextInt(2), random.nextInt(2), number(number), open ? "OPEN" : "DONE",
						open ? "null" : "timestamp '%s 17:59:59'".formatted(done), !open))
			.param(created.atTime(9, 30))
			.update();
	}

	private void compare(Random random) {
		LocalDate to = LocalDate.of(2026, 10, 25).minusDays(random.nextInt(50));
		Span span = new Span(to.minusDays(random.nextInt(40)), to);
		READERS.forEach((scope,
				seen) -> FILTERS.forEach((filter, meant) -> compare(span, filter, scope,
						"%s and %s and i.done_at >= timestamp '%s 00:00:00' and i.done_at < timestamp '%s 00:00:00'"
							.formatted(seen, meant, span.from().withDayOfMonth(1),
									span.to().withDayOfMonth(1).plusMonths(1)))));
	}

	private void compare(Span span, Filter filter, Scope scope, String which) {
		Map<String, List<Integer>> days = new TreeMap<>();
		this.jdbc.sql("""
				select i.process_key, i.step, f.authority, cast(i.created_at as date), cast(i.done_at as date)
				from wf_inbox i join case_file f on f.case_number = i.case_number
				where i.state = 'DONE' and substring(f.case_number, 1, 3) = 'YH-' and\s""" + which).query((row) -> {
			days.computeIfAbsent(String.join(" ", row.getString(1), row.getString(2), row.getString(3)),
					(key) -> new ArrayList<>())
				.add(Calendars.shipped()
					.between(LocalDate.parse(row.getString(4)).atStartOfDay(Zone.SHANGHAI).toInstant(),
							LocalDate.parse(row.getString(5)).atStartOfDay(Zone.SHANGHAI).toInstant(),
							DayKind.WORKING_DAYS));
		});
		Map<String, Double> medians = new TreeMap<>();
		Map<String, Long> sizes = new TreeMap<>();
		days.forEach((key, all) -> {
			Collections.sort(all);
			medians.put(key, (all.get((all.size() - 1) / 2) + all.get(all.size() / 2)) / 2.0);
			sizes.put(key, (long) all.size());
		});
		Map<String, Double> told = new TreeMap<>();
		Map<String, Long> counted = new TreeMap<>();
		this.times.of(span, filter, scope).forEach((time) -> {
			String key = String.join(" ", time.step().process(), time.step().key(), time.authority());
			told.put(key, time.days().median());
			counted.put(key, time.days().size());
		});
		assertThat(told).isEqualTo(medians);
		assertThat(counted).isEqualTo(sizes);
	}

	@Test
	void stepsAreCalledAsTheirTasksCallThem() {
		Random random = new Random(1);
		for (int i = 0; i < 20; i++) {
			done(random, 1);
		}
		for (int i = 0; i < 2; i++) {
			assertThat(this.times.names(Locale.CHINESE)).containsEntry(new Step("p-1", "step-0"), "步骤0");
			assertThat(this.times.names(Locale.ENGLISH)).containsEntry(new Step("p-0", "step-1"), "Step 1");
			this.round.follow();
		}
	}

	@Test
	void wrongSumsAreFoundAndWrittenAnew() {
		Random random = new Random(1);
		for (int i = 0; i < 20; i++) {
			done(random, 1);
		}
		this.round.follow();
		assertThat(this.round.check()).isZero();
		change("update step_time_sum set steps = steps + 1 where step = 'step-0'");
		assertThat(this.round.check()).isPositive();
		compare(random);
		this.round.follow();
		compare(random);
		change("delete from wf_inbox where task_id = 't-7' and state = 'DONE'");
		change("delete from wf_inbox where task_id = 't-8' and state = 'DONE'");
		assertThat(this.round.check()).isPositive();
		this.round.follow();
		assertThat(this.round.check()).isZero();
	}

	@Test
	void aMedianIsTheMiddleOrBetweenTheTwoInTheMiddle() {
		assertThat(new Histogram(Map.of(3, 1L)).median()).isEqualTo(3);
		assertThat(new Histogram(Map.of(0, 2L, 5, 2L)).median()).isEqualTo(2.5);
		assertThat(new Histogram(Map.of(0, 2L, 5, 3L)).median()).isEqualTo(5);
		assertThat(Histogram.sum(List.of(new Histogram(Map.of(1, 1L)), new Histogram(Map.of(1, 2L, 9, 1L)))))
			.isEqualTo(new Histogram(Map.of(1, 3L, 9, 1L)));
		assertThatIllegalStateException().isThrownBy(() -> new Histogram(Map.of()).median());
	}

}
