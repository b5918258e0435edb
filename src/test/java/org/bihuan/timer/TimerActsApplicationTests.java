package org.bihuan.timer;

import java.net.http.HttpResponse;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import com.fasterxml.jackson.databind.JsonNode;
import org.bihuan.BihuanTest;
import org.bihuan.hazard.CaseWalk;
import org.bihuan.worklist.Caller;
import org.awaitility.Awaitility;
import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What rings by hand makes no false date, happens once and is on record.
 */
@BihuanTest
class TimerActsApplicationTests {

	private static final String UNIT = "E-1155";

	@LocalServerPort
	private int port;

	@Autowired
	private ApplicationContext program;

	@Autowired
	private ManagementService engine;

	@Autowired
	private Clock clock;

	private TimerHands hands;

	@BeforeEach
	void atTheDoor() {
		this.hands = new TimerHands(this.program, this.port, UNIT);
	}

	@Test
	void whatIsStuckRingsOnceAndIsOnRecord() {
		String number = this.hands.found();
		this.hands.comes(number, "plan", 0);
		JsonNode row = this.hands.row(number, "plan");
		assertThat(row.get("failed").asBoolean()).isTrue();
		assertThat(row.get("late").asBoolean()).isTrue();
		assertThat(row.get("mayFire").asBoolean()).isTrue();
		String id = row.get("id").asText();
		assertThat(this.hands.act("manager", id, "fire", "x").statusCode()).isEqualTo(403);
		assertThat(this.hands.act("admin", id, "fire", "  ").statusCode()).isEqualTo(422);
		assertThat(this.hands.told(number, "plan", "DUE")).isZero();
		assertThat(this.hands.act("admin", id, "fire", "节点停机后补触发").statusCode()).isEqualTo(204);
		assertThat(this.hands.told(number, "plan", "DUE")).isOne();
		assertThat(this.hands.outcomes(number, "plan")).contains("admin fired", "system missed");
		assertThat(this.hands.audited("fired", number)).singleElement().asString().contains("节点停机后补触发", "DUE");
		HttpResponse<String> again = this.hands.act("admin", id, "fire", "再来一次");
		assertThat(again.statusCode()).isEqualTo(409);
		assertThat(again.body()).contains("已经触发或已经终止");
		assertThat(this.hands.told(number, "plan", "DUE")).isOne();
	}

	@Test
	void aDueDateIsNeverRungBeforeItsTimeButAReminderMayBe() {
		String number = this.hands.found();
		JsonNode row = this.hands.row(number, "plan");
		assertThat(row.get("kind").asText()).isEqualTo("REMINDER");
		int reminded = 0;
		while ("REMINDER".equals(row.get("kind").asText())) {
			assertThat(row.get("mayFire").asBoolean()).isTrue();
			assertThat(this.hands.act("admin", row.get("id").asText(), "fire", "提前提醒").statusCode()).isEqualTo(204);
			assertThat(this.hands.told(number, "plan", "REMINDER")).isEqualTo(++reminded);
			row = this.hands.row(number, "plan");
		}
		assertThat(row.get("kind").asText()).isEqualTo("DUE");
		assertThat(row.get("mayFire").asBoolean()).isFalse();
		HttpResponse<String> refused = this.hands.act("admin", row.get("id").asText(), "fire", "想早点到期");
		assertThat(refused.statusCode()).isEqualTo(409);
		assertThat(refused.body()).contains("之前不能触发");
		assertThat(this.hands.told(number, "plan", "DUE")).isZero();
		assertThat(this.hands.audited("fired", number)).hasSize(reminded);
		// a timer that is wrong says nothing of the date either
		this.hands.change("update ACT_RU_JOB set RETRIES_ = 0, DUEDATE_ = ? where ID_ = ?",
				Timestamp.from(this.clock.instant().minusSeconds(60)), row.get("id").asText());
		assertThat(this.hands.act("admin", row.get("id").asText(), "fire", "定时器已到").statusCode()).isEqualTo(409);
		assertThat(this.hands.told(number, "plan", "DUE")).isZero();
	}

	@Test
	void rowsOfTheSweepHaveNoTimerAndSweepsMayRingAtAnyTime() {
		String number = CaseWalk.registered(this.program, UNIT, true).number().value();
		JsonNode page = new Caller(this.port, "admin").json("/api/v1/timers?kind=SERVICE&case=" + number);
		String step = page.get("items").get(0).get("id").asText();
		assertThat(step).startsWith("clock-");
		assertThat(this.hands.act("admin", step, "fire", "x").body()).contains("触发清扫");
		assertThat(this.hands.act("admin", step, "recalculate", "x").body()).contains("只有法定时限");
		assertThat(this.hands.act("admin", "nothing", "fire", "x").statusCode()).isEqualTo(409);
		JsonNode sweep = new Caller(this.port, "admin").json("/api/v1/timers?kind=SWEEP").get("items").get(0);
		assertThat(sweep.get("mayFire").asBoolean()).isTrue();
		assertThat(sweep.get("caseNumber").isNull()).isTrue();
		assertThat(this.hands.act("admin", sweep.get("id").asText(), "fire", "立即清扫 " + number).statusCode())
			.isEqualTo(204);
		assertThat(this.hands.audited("fired", number)).singleElement().asString().contains("SWEEP");
		assertThat(new Caller(this.port, "admin").json("/api/v1/timers?kind=SWEEP").get("total").asInt()).isEqualTo(2);
	}

	@Test
	void whatFailsByHandChangesNothingButIsOnRecord() {
		String number = this.hands.found();
		this.hands.comes(number, "plan", 0);
		String id = this.hands.row(number, "plan").get("id").asText();
		String turn = "update ACT_RU_VARIABLE set LONG_ = -LONG_ where NAME_ = 'obligationId' and PROC_INST_ID_ ="
				+ " (select clock_instance from ddl_obligation where case_number = ? and kind = 'plan')";
		this.hands.change(turn, number);
		HttpResponse<String> failed = this.hands.act("admin", id, "fire", "试一试 " + number);
		assertThat(failed.statusCode()).isEqualTo(409);
		assertThat(failed.body()).contains("触发失败", "No value present");
		assertThat(this.hands.told(number, "plan", "DUE")).isZero();
		assertThat(this.hands.outcomes(number, "plan")).doesNotContain("admin fired");
		assertThat(this.hands.audited("fire-failed", number)).hasSize(1);
		this.hands.change(turn, number);
		assertThat(this.hands.act("admin", id, "fire", "已修复").statusCode()).isEqualTo(204);
	}

	@Test
	void handsAndTheExecutorAtTheSameMomentAreOneEffect() throws Exception {
		String number = this.hands.found();
		List<String> kinds = List.of("plan", "interim-measures", "dual-report");
		List<String> ids = new ArrayList<>();
		for (String kind : kinds) {
			this.hands.comes(number, kind, 0);
			ids.add(this.hands.row(number, kind).get("id").asText());
		}
		ExecutorService people = Executors.newFixedThreadPool(6);
		try {
			CountDownLatch start = new CountDownLatch(1);
			List<Future<Integer>> answers = new ArrayList<>();
			for (String id : ids) {
				for (int n = 0; n < 2; n++) {
					answers.add(people.submit(() -> {
						start.await();
						return this.hands.act("admin", id, "fire", "同时").statusCode();
					}));
				}
				this.engine.setJobRetries(id, 3);
			}
			start.countDown();
			for (Future<Integer> answer : answers) {
				assertThat(answer.get()).isIn(204, 409);
			}
		}
		finally {
			people.shutdown();
		}
		for (String kind : kinds) {
			Awaitility.await().atMost(Duration.ofMinutes(2)).until(() -> this.hands.told(number, kind, "DUE") == 1);
			assertThat(this.hands.outcomes(number, kind)).filteredOn("system missed"::equals).hasSize(1);
		}
	}

}
