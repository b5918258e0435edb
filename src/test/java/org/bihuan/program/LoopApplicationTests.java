package org.bihuan.program;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import org.bihuan.BihuanTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Hazards to their ends, driven by a program that knows only the HTTP API.
 */
@BihuanTest
class LoopApplicationTests {

	private static final String RARE = "𠮷田䶮🙂";

	@LocalServerPort
	private int port;

	private Connection connection;

	private DistrictProgram factory;

	@BeforeEach
	void connect() {
		this.connection = Connection.to(this.port);
		this.factory = DistrictProgram.of(this.connection, "e-0001", "emergency").writing("已整改 " + RARE);
	}

	@AfterEach
	void nothingWasTamperedWith() {
		JsonNode report = this.connection.get("auditor", "/api/v1/audit/verify").ok();
		assertThat(report.get("ok").asBoolean()).as(report.toString()).isTrue();
		assertThat(report.get("entries").asLong()).isPositive();
	}

	private static Map<String, Object> hazard(String unit, String source) {
		return new HashMap<>(Map.of("unit", unit, "title", "除尘器泄爆口被挡 " + RARE, "description", "现场描述 " + RARE,
				"location", "二车间 " + RARE, "source", source));
	}

	private String major() {
		return major("IT-11-3");
	}

	private String major(String criterion) {
		Map<String, Object> hazard = hazard("E-0001", "AUTHORITY_INSPECTION");
		hazard.put("criterion", criterion);
		return this.factory.register("inspector1-emergency", hazard);
	}

	private CaseFile file(String caseNumber) {
		return CaseFile.read(this.connection, "office", caseNumber);
	}

	@Test
	void aSmallHazardTheUnitFoundIsFixedAtOnce() {
		DistrictProgram granary = DistrictProgram.of(this.connection, "e-0101", "ndrc").writing(RARE);
		granary.next("confirm-registration", Map.of("canFixAtOnce", true));
		String number = granary.register("worker-e-0101", hazard("E-0101", "SELF_CHECK"));
		granary.workToTheEnd(number);
		CaseFile file = file(number);
		assertThat(file.end()).isEqualTo("CLOSED/SIGNED_OFF");
		assertThat(file.steps()).containsExactly("confirm-registration=confirm", "fix-at-once", "verify=pass",
				"sign-off=approve", "look-back=held");
		assertThat(file.obligations()).containsExactlyInAnyOrder("rectify met", "look-back met");
		assertThat(file.decisions()).contains("hazard-grading", "rectification-terms");
		assertThat(file.json().get("grade").asText()).isEqualTo("GENERAL");
		assertThat(granary.done()).extracting(DistrictProgram.Done::login)
			.containsExactly("safety-e-0101", "worker-e-0101", "deputy-e-0101", "boss-e-0101", "deputy-e-0101");
	}

	@Test
	void aMajorHazardGoesStraightThrough() {
		String number = major();
		this.factory.workToTheEnd(number);
		CaseFile file = file(number);
		assertThat(file.end()).isEqualTo("CLOSED/SIGNED_OFF");
		assertThat(file.steps()).containsSubsequence("confirm-registration=confirm", "five-fix-assignment",
				"approve-plan=approve", "rectify-measure", "self-acceptance", "verify=pass",
				"co-sign-verification=agree", "sign-off=approve", "look-back=held");
		assertThat(file.steps()).contains("interim-measures", "report-major-hazard", "acknowledge-report",
				"report-to-workers-congress");
		assertThat(file.obligations()).containsExactlyInAnyOrder("plan met", "interim-measures met", "dual-report met",
				"rectify met", "look-back met");
		assertThat(file.decisions()).contains("hazard-grading", "rectification-terms", "assignment-elements");
		assertThat(file.json().get("grade").asText()).isEqualTo("MAJOR");
		assertThat(by("verify")).isNotEqualTo(by("co-sign-verification"));
		assertThat(file.json().get("evidence").size()).isGreaterThanOrEqualTo(4);
	}

	private String by(String step) {
		return this.factory.done()
			.stream()
			.filter((done) -> done.step().equals(step))
			.map(DistrictProgram.Done::login)
			.findFirst()
			.orElseThrow();
	}

	@Test
	void rareCharactersSurviveTheLoop() {
		String number = major();
		this.factory.next("five-fix-assignment", Map.of("what", RARE));
		this.factory.workUpTo(number, "verify");
		JsonNode mine = this.connection.get("inspector1-emergency", "/api/v1/tasks?case=" + number).ok();
		assertThat(mine.get("items").get(0).get("title").asText()).isEqualTo("除尘器泄爆口被挡 " + RARE);
		DistrictProgram.Open verify = this.factory.workUpTo(number, "verify");
		JsonNode form = this.connection.get(verify.login(), verify.path() + "/form").ok();
		assertThat(form.get("data").get("results").get(0).get("what").asText()).isEqualTo(RARE);
		this.factory.workToTheEnd(number);
		assertThat(file(number).json().get("title").asText()).isEqualTo("除尘器泄爆口被挡 " + RARE);
		JsonNode found = this.connection.get("office", "/api/v1/cases?q=" + Connection.inAddress(RARE)).ok();
		assertThat(found.get("items").findValuesAsText("caseNumber")).contains(number);
	}

	@Test
	void aFailedVerificationRunsAgain() {
		String number = major();
		this.factory.next("verify", Map.of("outcome", "fail-measures", "result", "fail", "reason", "泄爆口仍被挡"));
		this.factory.workUpTo(number, "verify");
		CaseFile held = file(number);
		assertThat(held.state()).isEqualTo("VERIFYING");
		assertThat(held.obligation("rectify").get("state").asText()).isEqualTo("held");
		this.factory.work(this.factory.workUpTo(number, "verify"));
		CaseFile again = file(number);
		assertThat(again.state()).isEqualTo("RECTIFYING");
		assertThat(again.obligation("rectify").get("state").asText()).isEqualTo("running");
		this.factory.workToTheEnd(number);
		CaseFile file = file(number);
		assertThat(file.end()).isEqualTo("CLOSED/SIGNED_OFF");
		assertThat(file.steps()).containsSubsequence("verify=fail-measures", "rectify-measure", "self-acceptance",
				"verify=pass", "co-sign-verification=agree", "sign-off=approve");
		assertThat(file.obligations()).contains("rectify met");
	}

	@Test
	void aReturnedPlanIsMadeAgain() {
		String number = major();
		this.factory.next("approve-plan", Map.of("outcome", "return", "reason", "没有应急预案"));
		this.factory.workUpTo(number, "approve-plan");
		assertThat(file(number).obligation("plan").get("state").asText()).isEqualTo("held");
		this.factory.work(this.factory.workUpTo(number, "approve-plan"));
		assertThat(file(number).obligation("plan").get("state").asText()).isEqualTo("running");
		this.factory.workToTheEnd(number);
		CaseFile file = file(number);
		assertThat(file.end()).isEqualTo("CLOSED/SIGNED_OFF");
		assertThat(file.steps()).containsSubsequence("five-fix-assignment", "approve-plan=return",
				"five-fix-assignment", "approve-plan=approve", "rectify-measure");
	}

	private static Instant now(JsonNode clock) {
		return OffsetDateTime.parse(clock.get("now").asText()).toInstant();
	}

	@Test
	void anOverdueHazardClimbsTheLadderAndStillEnds() {
		// a criterion that no other case of the unit met: a repeat would climb by itself
		String number = major("IT-11-9");
		this.factory.workAllBut(number, "five-fix-assignment");
		JsonNode answer = this.connection.post("admin", "/api/v1/demo/clock", Map.of("advance", "P20D")).ok();
		assertThat(answer.get("fired").asInt()).isPositive();
		CaseFile late = file(number);
		assertThat(late.obligation("plan").get("overdue").asBoolean()).isTrue();
		assertThat(late.obligation("plan").get("missedAt").isNull()).isFalse();
		DistrictProgram.Open measure = this.factory.workUpTo(number, "confirm-measure");
		assertThat(measure.login()).isEqualTo("chief-emergency");
		this.factory.work(measure);
		assertThat(file(number).all("measures")).extracting((row) -> row.get("measure").asText())
			.containsExactly("RECTIFICATION_LETTER");
		this.factory.workToTheEnd(number);
		CaseFile file = file(number);
		assertThat(file.end()).isEqualTo("CLOSED/SIGNED_OFF");
		assertThat(file.obligations()).contains("plan met");
		assertThat(file.obligation("plan").get("missedAt").isNull()).as("lateness stays on record").isFalse();
		assertThat(file.all("openTasks")).isEmpty();
		JsonNode later = this.connection.post("admin", "/api/v1/demo/clock", Map.of("advance", "P40D")).ok();
		assertThat(now(later)).isAfter(now(answer).plus(Duration.ofDays(40)));
		assertThat(file(number).all("measures")).hasSize(1);
		assertThat(file(number).all("openTasks")).isEmpty();
	}

}
