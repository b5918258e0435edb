package org.bihuan.whatif;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.bihuan.BihuanTest;
import org.bihuan.calendar.DayKind;
import org.bihuan.calendar.Term;
import org.bihuan.calendar.WorkCalendar;
import org.bihuan.hazard.CaseWalk;
import org.bihuan.longwork.LongWork;
import org.bihuan.longwork.WorkState;
import org.bihuan.organisation.People;
import org.bihuan.organisation.Person;
import org.bihuan.shared.CaseNumber;
import org.bihuan.shared.Refusal;
import org.bihuan.whatif.ClockTable.Clock;
import org.bihuan.whatif.ClockTable.Sums;
import org.bihuan.whatif.WhatIf.Counts;
import org.bihuan.whatif.WhatIf.Subject;
import org.bihuan.whatif.WhatIfDesk.Days;
import org.bihuan.whatif.WhatIfTable.Item;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

import static java.time.temporal.ChronoUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What a changed table would have decided in cases that really were.
 */
@BihuanTest
class WhatIfApplicationTests {

	private static final String TABLE = "rectification-terms";

	/** Other tests let cases happen years ahead. */
	private static final Days EVER = new Days(LocalDate.of(2000, 1, 1), LocalDate.of(2099, 12, 31));

	/** Days for the plan of a major hazard that no stop made one. */
	private static final String ROW = "rt-major-stopped-o1\"><text>3</text>";

	@Autowired
	private ApplicationContext program;

	@Autowired
	private WhatIfDesk desk;

	@Autowired
	private WhatIfTable rows;

	@Autowired
	private ClockTable clocks;

	@Autowired
	private WorkCalendar calendar;

	@Autowired
	private LongWork work;

	@Autowired
	private People people;

	@Autowired
	private JdbcTemplate jdbc;

	@Test
	void eachDecisionOfTheSpanIsReplayedAndNothingElseHappens() throws IOException {
		CaseWalk general = CaseWalk.found(this.program, "E-0001", false);
		CaseWalk major = CaseWalk.found(this.program, "E-0001", true);
		Map<String, Long> before = sizes();
		WhatIf same = asked(text());
		assertThat(counts(same).replayed()).isEqualTo(recorded()).isGreaterThan(3);
		assertThat(counts(same).different()).isZero();
		WhatIf changed = asked(text().replaceAll("(-o1\"><text>)3(</text>)", "$17$2"));
		Counts counts = counts(changed);
		assertThat(counts.replayed()).isEqualTo(recorded());
		assertThat(counts.different()).isPositive();
		assertThat(counts.withoutInputs()).isZero();
		List<Item> items = this.rows.items(changed.id(), 0, Integer.MAX_VALUE);
		assertThat(items).hasSize((int) counts.different())
			.allSatisfy((item) -> assertThat(item.before()).isEqualTo("planDays = 3"))
			.allSatisfy((item) -> assertThat(item.after()).isEqualTo("planDays = 7"));
		assertThat(items).extracting(Item::caseNumber).contains(major.number().value());
		assertThat(this.rows.moves(changed.id())).singleElement()
			.satisfies((move) -> assertThat(move.times()).isEqualTo(counts.different()));
		assertThat(general.number()).isNotEqualTo(major.number());
		assertThat(sizes()).isEqualTo(before);
	}

	@Test
	void openClocksAreCountedAgainOnTheChangedTermsAndNoneMoves() throws IOException {
		CaseNumber number = CaseWalk.found(this.program, "E-0001", true).number();
		Running plan = running(number, "plan");
		WhatIf asked = asked(text().replaceAll("(-o1\"><text>)3(</text>)", "$17$2"));
		assertThat(clock(asked, number).before()).isEqualTo(plan.dueAt());
		assertThat(clock(asked, number).after())
			.isEqualTo(this.calendar.end(plan.startedAt(), new Term(7, DayKind.WORKING_DAYS)).truncatedTo(SECONDS));
		assertThat(counts(asked).clocks()).isEqualTo(this.jdbc.queryForObject(
				"select count(*) from ddl_obligation where service = false and state in ('RUNNING', 'MISSED') and kind in"
						+ " ('plan', 'interim-measures', 'dual-report', 'rectify', 'look-back') and term_amount is not null",
				Long.class));
		List<Clock> clocks = this.clocks.list(asked.id(), 0, Integer.MAX_VALUE);
		assertThat(clocks).extracting(Clock::kind).containsOnly("plan");
		Sums sums = this.clocks.sums(asked.id(), asked.askedAt());
		assertThat(sums.moved()).isEqualTo(clocks.size()).isEqualTo(sums.earlier() + sums.later());
		assertThat(sums.later()).isPositive();
		assertThat(running(number, "plan")).isEqualTo(plan);
	}

	@Test
	void theServiceClocksOfOpenTasksAreCountedAgain() throws IOException {
		CaseNumber number = CaseWalk.registered(this.program, "E-0001", false).number();
		Running confirm = running(number, "confirm-registration");
		WhatIf asked = asked("step-terms", text("step-terms").replaceAll("(-o1\"><text>)([0-9]+</text>)", "$11$2"));
		Clock clock = clock(asked, number);
		assertThat(clock.service()).isTrue();
		assertThat(clock.before()).isEqualTo(confirm.dueAt());
		Term longer = new Term(confirm.term().amount() + 10, confirm.term().kind());
		assertThat(clock.after()).isEqualTo(this.calendar.end(confirm.startedAt(), longer).truncatedTo(SECONDS));
		WhatIf without = asked("step-terms", text("step-terms").replaceAll("(-o1\"><text>)[0-9]+(</text>)", "$1$2"));
		assertThat(clock(without, number).after()).isNull();
		assertThat(running(number, "confirm-registration")).isEqualTo(confirm);
	}

	private Clock clock(WhatIf asked, CaseNumber number) {
		return this.clocks.list(asked.id(), 0, Integer.MAX_VALUE)
			.stream()
			.filter((one) -> one.caseNumber().equals(number.value()))
			.collect(Collectors.collectingAndThen(Collectors.toList(), (found) -> {
				assertThat(found).hasSize(1);
				return found.get(0);
			}));
	}

	private Running running(CaseNumber number, String kind) {
		return this.jdbc.queryForObject(
				"select started_at, due_at, term_amount, term_kind from ddl_obligation where case_number = ? and kind = ?",
				(row, index) -> new Running(row.getTimestamp(1).toInstant(), row.getTimestamp(2).toInstant(),
						new Term(row.getInt(3), DayKind.valueOf(row.getString(4)))),
				number.value(), kind);
	}

	private record Running(Instant startedAt, Instant dueAt, Term term) {
	}

	@Test
	void whatCannotBeAskedIsRefusedInWords() throws IOException {
		LocalDate day = LocalDate.of(2026, 3, 1);
		assertRefused("to", TABLE, text(), new Days(day, day.minusDays(1)));
		assertRefused("dmn", TABLE, "not a table", new Days(day, day));
		assertRefused("dmn", "step-terms", text(), new Days(day, day));
		assertRefused("dmn", TABLE, text().replaceFirst(ROW, "rt-major-stopped-o1\"><text>3 +* 4</text>"),
				new Days(day, day));
		assertRefused("dmn", TABLE, text().replaceFirst("<outputEntry ", "<outputEntry expressionLanguage=\"groovy\" "),
				new Days(day, day));
	}

	@Test
	void aSpanWithoutCasesHasNoDecisions() throws IOException {
		Days before = new Days(LocalDate.of(1999, 1, 1), LocalDate.of(1999, 12, 31));
		String id = this.desk.ask(subject(TABLE), text(), before, designer());
		await(id);
		assertThat(counts(this.desk.find(id)).replayed()).isZero();
	}

	@Test
	void whatHasEndedCannotBeStopped() throws IOException {
		WhatIf asked = asked(text());
		assertThat(asked.state()).isEqualTo(WhatIfState.DONE);
		assertThatExceptionOfType(Refusal.Conflict.class).isThrownBy(() -> this.desk.stop(asked.id()));
		assertThatExceptionOfType(Refusal.NotFound.class).isThrownBy(() -> this.desk.stop("none"));
	}

	private void assertRefused(String field, String table, String dmn, Days days) {
		assertThatExceptionOfType(Refusal.Invalid.class)
			.isThrownBy(() -> this.desk.ask(subject(table), dmn, days, designer()))
			.satisfies((refusal) -> assertThat(refusal.problems().get(0).field()).isEqualTo(field));
	}

	private WhatIf asked(String dmn) {
		return asked(TABLE, dmn);
	}

	private WhatIf asked(String table, String dmn) {
		String id = this.desk.ask(subject(table), dmn, EVER, designer());
		await(id);
		return this.desk.find(id);
	}

	private void await(String id) {
		assertThat(this.work.await(this.desk.find(id).workId(), "designer", Duration.ofSeconds(60)).state())
			.isEqualTo(WorkState.DONE);
	}

	private static Counts counts(WhatIf asked) {
		assertThat(asked.counts()).isNotNull();
		return asked.counts();
	}

	private long recorded() {
		return this.jdbc.queryForObject("select count(*) from case_entry e join case_file f on f.case_number = e.scope"
				+ " where e.kind = 'DECISION' and e.subject = ?", Long.class, TABLE);
	}

	/** Rows of every table but those of questions and of long work. */
	private Map<String, Long> sizes() {
		Map<String, Long> sizes = new TreeMap<>();
		this.jdbc
			.queryForList("select table_name from information_schema.tables where table_type = 'BASE TABLE'"
					+ " and table_schema not in ('INFORMATION_SCHEMA', 'information_schema', 'mysql',"
					+ " 'performance_schema', 'sys') and table_schema = schema()", String.class)
			.stream()
			.filter((name) -> Stream.of("wif_", "lw_", "flyway_").noneMatch(name.toLowerCase()::startsWith))
			.forEach((name) -> sizes.put(name, this.jdbc.queryForObject("select count(*) from " + name, Long.class)));
		assertThat(sizes).hasSizeGreaterThan(100);
		return sizes;
	}

	private static Subject subject(String table) {
		return new Subject(table, table + ".dmn", null, null, "0".repeat(64));
	}

	private Person designer() {
		return this.people.find("designer").orElseThrow();
	}

	private static String text() throws IOException {
		return text(TABLE);
	}

	private static String text(String table) throws IOException {
		return Files.readString(Path.of("dmn", table + ".dmn"));
	}

}
