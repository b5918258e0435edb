package org.bihuan.deadline.recount;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;

import org.bihuan.calendar.DayKind;
import org.bihuan.calendar.MovedDay;
import org.bihuan.calendar.Notices;
import org.bihuan.calendar.Notices.Cover;
import org.bihuan.calendar.Notices.WhatIf;
import org.bihuan.calendar.Term;
import org.bihuan.deadline.Basis;
import org.bihuan.deadline.CalendarEffects;
import org.bihuan.deadline.ClockMoves;
import org.bihuan.deadline.ClockRoom;
import org.bihuan.deadline.ObligationView;
import org.bihuan.deadline.ObligationView.Segment;
import org.bihuan.shared.CaseNumber;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

import static org.assertj.core.api.Assertions.assertThat;

@Import(StatementLog.class)
class RecountTests extends ClockRoom {

	private static final Basis BASIS = new Basis("P-0", null);

	private static final Term TEN = new Term(10, DayKind.WORKING_DAYS);

	private static final Duration LONG = Duration.ofMinutes(5);

	@Autowired
	private Notices notices;

	@Autowired
	private CalendarEffects effects;

	@AfterEach
	void takeBack() {
		List<MovedDay> ordinary = this.notices.imports()
			.stream()
			.flatMap((one) -> one.days().stream())
			.map((day) -> day(day.date().toString(), MovedDay.Kind.ORDINARY))
			.distinct()
			.toList();
		this.notices.take(ordinary, cover("test over"), this.notices.version());
		change("delete from cal_import_day");
		change("delete from cal_import");
		change("delete from ddl_recount");
	}

	@Test
	void aDayOffTomorrowMovesWhatIsDueAfterIt() {
		Instant start = leapTo("2026-03-02T10:00:00");
		this.obligations.start(number(1), "plan", TEN, BASIS, start);
		this.obligations.start(number(2), "plan", new Term(5, DayKind.WORKING_DAYS), BASIS, start);
		this.obligations.start(number(3), "plan", new Term(14, DayKind.CALENDAR_DAYS), BASIS, start);
		leapTo("2026-03-09T15:00:00");
		WhatIf what = this.notices.whatIf(List.of(off("2026-03-10")));
		assertThat(what.changed()).containsExactly(LocalDate.parse("2026-03-10"));
		ClockMoves preview = this.effects.preview(what.calendar(), what.changed().get(0));
		assertThat(preview.legal()).isEqualTo(1);
		assertThat(preview.listed().get(0).after()).isEqualTo(at("2026-03-17T23:59:59"));
		assertThat(view(1).dueAt()).isEqualTo(at("2026-03-16T23:59:59"));
		take(off("2026-03-10"));
		assertThat(view(1).dueAt()).isEqualTo(at("2026-03-17T23:59:59"));
		assertThat(view(1).segments()).extracting(Segment::kind).containsExactly("RUN", "CALENDAR");
		assertThat(view(1).segments()).extracting(Segment::dueAt)
			.containsExactly(at("2026-03-16T23:59:59"), at("2026-03-17T23:59:59"));
		assertThat(view(1).segments().get(1).document()).isEqualTo("试〔2026〕1号");
		assertThat(view(2).segments()).hasSize(1);
		assertThat(view(3).segments()).hasSize(1);
		assertThat(timer(1)).isEqualTo(at("2026-03-12T09:00:00"));
		assertThat(this.fakes.records).contains("CLOCK plan moved");
		goTo("2026-03-17T23:59:58");
		assertThat(view(1).overdue()).isFalse();
		goTo("2026-03-17T23:59:59");
		assertThat(view(1).overdue()).isTrue();
	}

	@Test
	void takingItBackMovesEverythingBack() {
		this.obligations.start(number(1), "plan", TEN, BASIS, leapTo("2026-03-02T10:00:00"));
		leapTo("2026-03-03T10:00:00");
		take(off("2026-03-10"));
		leapTo("2026-03-04T10:00:00");
		take(day("2026-03-10", MovedDay.Kind.ORDINARY));
		assertThat(view(1).dueAt()).isEqualTo(at("2026-03-16T23:59:59"));
		assertThat(view(1).segments()).hasSize(3);
		assertThat(this.notices.imports()).hasSize(2);
		assertThat(this.notices.imports().get(0).days().get(0).before()).isEqualTo(MovedDay.Kind.OFF);
	}

	@Test
	void nobodyBecomesLateByANotice() {
		this.obligations.start(number(1), "plan", TEN, BASIS, leapTo("2026-03-02T10:00:00"));
		leapTo("2026-03-16T08:00:00");
		take(day("2026-03-07", MovedDay.Kind.WORKING), day("2026-03-08", MovedDay.Kind.WORKING));
		assertThat(view(1).dueAt()).isEqualTo(at("2026-03-16T23:59:59"));
		assertThat(view(1).state()).isEqualTo("running");
	}

	@Test
	void whatHasFallenDueStaysOnTheRecord() {
		this.obligations.start(number(1), "plan", TEN, BASIS, leapTo("2026-03-02T10:00:00"));
		goTo("2026-03-17T09:00:00");
		take(off("2026-03-16"));
		assertThat(view(1).state()).isEqualTo("missed");
		assertThat(view(1).dueAt()).isEqualTo(at("2026-03-16T23:59:59"));
	}

	@Test
	void aHeldClockFindsItsRestWhenItRunsOn() {
		this.obligations.start(number(1), "plan", TEN, BASIS, leapTo("2026-03-02T10:00:00"));
		this.obligations.hold(number(1), "plan", "five-fix-assignment", leapTo("2026-03-04T10:00:00"));
		take(off("2026-03-10"));
		assertThat(view(1).segments()).hasSize(2);
		this.obligations.resume(number(1), "plan", 0, "approve-plan", leapTo("2026-03-05T10:00:00"));
		// eight working days are left, and the 10th is none
		assertThat(view(1).dueAt()).isEqualTo(at("2026-03-18T23:59:59"));
	}

	@Test
	void serviceClocksFollowWithTheirTasks() {
		leapTo("2026-03-09T10:00:00");
		service(1, "2026-03-09T10:00:00", 2, "2026-03-11T23:59:59");
		service(2, "2026-03-05T10:00:00", 2, "2026-03-09T23:59:59");
		take(off("2026-03-10"));
		assertThat(dueOfTask(1)).isEqualTo(at("2026-03-12T23:59:59"));
		assertThat(dueOfTask(2)).isEqualTo(at("2026-03-09T23:59:59"));
		assertThat(this.effects.recounts().values()).singleElement()
			.satisfies((one) -> assertThat(one.movedService()).isEqualTo(1));
	}

	@Test
	void clocksThatAnotherNodeStartedMeanwhileFollowToo() {
		this.obligations.start(number(1), "plan", TEN, BASIS, leapTo("2026-03-02T10:00:00"));
		take(off("2026-03-10"));
		assertThat(this.effects.recounts().values()).allMatch((one) -> one.doneAt() == null);
		this.obligations.startUntil(number(2), "plan", at("2026-03-16T23:59:59"), BASIS, at("2026-03-02T10:00:01"));
		change("update ddl_obligation set term_amount = 10, term_kind = 'WORKING_DAYS'");
		leapTo("2026-03-02T10:01:00");
		this.effects.goOn(LONG);
		assertThat(view(2).dueAt()).isEqualTo(at("2026-03-17T23:59:59"));
		assertThat(view(1).segments()).hasSize(2);
		assertThat(this.effects.recounts().values()).allMatch((one) -> one.doneAt() != null);
	}

	@Test
	void thousandsMoveOnceAndCostAFewStatementsAChunk() {
		Instant start = leapTo("2026-03-02T10:00:00");
		int count = Integer.getInteger("bihuan.clocks", 2000);
		for (int i = 1; i <= count; i++) {
			this.obligations.start(number(i), "plan", TEN, BASIS, start);
		}
		take(0, off("2026-03-10"));
		StatementLog.counted();
		long begun = System.nanoTime();
		this.effects.goOn(Duration.ofMinutes(30));
		long millis = Duration.ofNanos(System.nanoTime() - begun).toMillis();
		int statements = StatementLog.counted();
		int chunks = count / RecountStep.CHUNK + 2;
		System.getLogger("recount")
			.log(System.Logger.Level.INFO, "{0} clocks moved in {1} ms by {2} statements", count, millis, statements);
		assertThat(statements).isLessThan(70 * chunks);
		this.effects.goOn(LONG);
		assertThat(count("select count(*) from ddl_segment where kind = 'CALENDAR'")).isEqualTo(count);
		assertThat(count("select count(distinct obligation_id) from ddl_segment where kind = 'CALENDAR'"))
			.isEqualTo(count);
		assertThat(this.engine.getManagementService()
			.createJobQuery()
			.duedateLowerThan(Date.from(at("2026-03-12T09:00:00")))
			.count()).isZero();
	}

	private void take(MovedDay... days) {
		take(5, days);
	}

	private void take(int minutes, MovedDay... days) {
		this.notices.take(List.of(days), cover("试〔2026〕1号"), this.notices.version());
		if (minutes > 0) {
			this.effects.goOn(Duration.ofMinutes(minutes));
		}
	}

	private static Cover cover(String number) {
		return new Cover(number, "gov.example", "admin", "new notice");
	}

	private static MovedDay off(String date) {
		return day(date, MovedDay.Kind.OFF);
	}

	private static MovedDay day(String date, MovedDay.Kind kind) {
		return new MovedDay(LocalDate.parse(date), kind, "试", "Trial", "试〔2026〕1号");
	}

	private static CaseNumber number(int n) {
		return new CaseNumber("YH-demo-2026-" + n);
	}

	private ObligationView view(int n) {
		return this.obligations.find(number(n), "plan").orElseThrow();
	}

	private Instant timer(int n) {
		Job job = this.engine.getManagementService()
			.createJobQuery()
			.processInstanceId(this.jdbc.sql("select clock_instance from ddl_obligation where case_number = ?")
				.param(number(n).value())
				.query(String.class)
				.single())
			.singleResult();
		return job.getDuedate().toInstant();
	}

	private void service(int n, String from, int days, String due) {
		change("insert into ddl_obligation (case_number, kind, service, task_id, unit, basis_document, state, started_at,"
				+ " due_at, term_amount, term_kind, rework_used) values ('%s', 'verify', true, 'task-%d', 'A-emergency',"
					.formatted(number(n), n)
				+ " 'P-0', 'RUNNING', '%s', '%s', %d, 'WORKING_DAYS', false)".formatted(from.replace('T', ' '),
						due.replace('T', ' '), days));
		change("insert into wf_inbox (task_id, process_key, definition_id, step, step_name, step_name_en, case_number,"
				+ " title, unit, unit_name, sector, grade, state, created_at, due_at) values ('task-%d', 'p', 'd', 'verify',"
					.formatted(n)
				+ " 'v', 'v', '%s', 't', 'E-0001', 'u', 's', 'MAJOR', 'OPEN', '%s', '%s')".formatted(number(n),
						from.replace('T', ' '), due.replace('T', ' ')));
	}

	private Instant dueOfTask(int n) {
		return this.jdbc.sql("select due_at from wf_inbox where task_id = ?")
			.param("task-" + n)
			.query(Timestamp.class)
			.single()
			.toInstant();
	}

	private long count(String sql) {
		return this.jdbc.sql(sql).query(Long.class).single();
	}

}
