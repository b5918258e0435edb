package org.bihuan.timer;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

import com.fasterxml.jackson.databind.JsonNode;
import org.bihuan.BihuanTest;
import org.bihuan.shared.Zone;
import org.bihuan.worklist.Caller;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A clock that differs from its ledger is put right by it and by nothing else; and the
 * figures of health are true.
 */
@BihuanTest
class RecalculationApplicationTests {

	private static final String UNIT = "E-1156";

	@LocalServerPort
	private int port;

	@Autowired
	private ApplicationContext program;

	@Autowired
	private JdbcTemplate jdbc;

	@Autowired
	private Clock clock;

	private TimerHands hands;

	@BeforeEach
	void atTheDoor() {
		this.hands = new TimerHands(this.program, this.port, UNIT);
	}

	@Test
	void aTimerOfAnotherMomentIsPutRightByTheLedger() {
		String number = this.hands.found();
		JsonNode before = this.hands.row(number, "plan");
		this.hands.change("update ACT_RU_JOB set DUEDATE_ = ? where ID_ = ?",
				Timestamp.from(this.clock.instant().plus(Duration.ofDays(90)).truncatedTo(ChronoUnit.SECONDS)),
				before.get("id").asText());
		assertThat(this.hands.row(number, "plan").get("lost").asBoolean()).isTrue();
		assertThat(this.hands.act("office", before.get("id").asText(), "recalculate", "x").statusCode()).isEqualTo(403);
		JsonNode result = Caller.json(this.hands.act("admin", before.get("id").asText(), "recalculate", "核对发现不一致"));
		assertThat(result.get("moved").asBoolean()).isTrue();
		assertThat(result.get("dueBefore")).isEqualTo(result.get("dueAfter"));
		assertThat(result.get("timerAfter")).isEqualTo(before.get("at"));
		assertThat(result.get("timerBefore")).isNotEqualTo(before.get("at"));
		JsonNode after = this.hands.row(number, "plan");
		assertThat(after.get("lost").asBoolean()).isFalse();
		assertThat(after.get("timerAt")).isEqualTo(before.get("timerAt"));
		assertThat(this.hands.outcomes(number, "plan")).endsWith("system put-right", "admin recalculated");
		assertThat(this.hands.audited("recalculated", number)).singleElement()
			.asString()
			.contains("核对发现不一致", "timerBefore");
	}

	@Test
	void aDateThatIsNotThatOfItsDocumentsIsCountedAgain() {
		String number = this.hands.found();
		JsonNode before = this.hands.row(number, "plan");
		this.hands.change("update ddl_obligation set due_at = ? where case_number = ? and kind = 'plan'",
				Timestamp.from(Instant.parse("2031-05-05T15:59:59Z")), number);
		JsonNode result = Caller.json(this.hands.act("admin", before.get("id").asText(), "recalculate", "日期与文书不符"));
		assertThat(result.get("moved").asBoolean()).isTrue();
		assertThat(result.get("dueAfter")).isEqualTo(before.get("dueAt"));
		assertThat(this.hands.row(number, "plan").get("dueAt")).isEqualTo(before.get("dueAt"));
		assertThat(this.hands.outcomes(number, "plan")).contains("system recounted", "admin recalculated");
		JsonNode again = Caller
			.json(this.hands.act("admin", this.hands.row(number, "plan").get("id").asText(), "recalculate", "再核对"));
		assertThat(again.get("moved").asBoolean()).isFalse();
	}

	@Test
	void aClockWithoutATimerIsGivenOne() {
		String number = this.hands.found();
		String id = this.hands.row(number, "plan").get("id").asText();
		this.hands.change("delete from ACT_RU_JOB where ID_ = ?", id);
		JsonNode lost = this.hands.row(number, "plan");
		assertThat(lost.get("lost").asBoolean()).isTrue();
		assertThat(lost.get("timerAt").isNull()).isTrue();
		JsonNode result = Caller.json(this.hands.act("admin", lost.get("id").asText(), "recalculate", "定时器丢失"));
		assertThat(result.get("timerBefore").isNull()).isTrue();
		assertThat(this.hands.row(number, "plan").get("lost").asBoolean()).isFalse();
	}

	@Test
	void theHealthOfTheClockIsWhatTheTablesSay() {
		String number = this.hands.found();
		this.hands.comes(number, "plan", 0);
		assertThat(this.hands.act("admin", this.hands.row(number, "plan").get("id").asText(), "fire", "x").statusCode())
			.isEqualTo(204);
		this.hands.comes(number, "dual-report", 0);
		Instant from = LocalDate.ofInstant(this.clock.instant(), Zone.SHANGHAI).atStartOfDay(Zone.SHANGHAI).toInstant();
		long before = fired(from);
		JsonNode health = new Caller(this.port, "manager").json("/api/v1/timers/health");
		assertThat(health.get("firedToday").asLong()).isBetween(before, fired(from));
		assertThat(health.get("expectedToday").asLong()).isGreaterThanOrEqualTo(health.get("firedToday").asLong());
		assertThat(health.get("nodeRight").asBoolean()).isTrue();
		assertThat(health.get("day").asText())
			.isEqualTo(LocalDate.ofInstant(this.clock.instant(), Zone.SHANGHAI).toString());
		assertThat(health.get("failed").asLong()).isGreaterThanOrEqualTo(0);
	}

	private long fired(Instant from) {
		return this.jdbc.queryForObject("select count(*) from ddl_firing where due_moment between ? and ?", Long.class,
				Timestamp.from(from), Timestamp.from(this.clock.instant()));
	}

	@ParameterizedTest
	@ValueSource(strings = { "worker-e-1156", "boss-e-1156", "chief-emergency" })
	void theHealthIsForAdministratorsTheOfficeAndManagers(String login) {
		assertThat(new Caller(this.port, login).get("/api/v1/timers/health").statusCode()).isEqualTo(403);
	}

}
