package org.bihuan.program;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

import org.bihuan.BihuanTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/**
 * Whatever is sent, the product refuses it in words, as a whole and in the reader's
 * language.
 */
@BihuanTest
class BadInputApplicationTests {

	private static final String WORKER = "worker-e-0101";

	private static final String SAFETY = "safety-e-0101";

	private final Refusals refusals;

	@LocalServerPort
	private int port;

	private Connection connection;

	private DistrictProgram program;

	@Autowired
	BadInputApplicationTests(JdbcClient jdbc) {
		this.refusals = new Refusals(jdbc);
	}

	@BeforeEach
	void connect() {
		this.connection = Connection.to(this.port);
		this.program = DistrictProgram.of(this.connection, "e-0101", "ndrc");
	}

	private static Map<String, Object> hazard() {
		return new HashMap<>(Map.of("unit", "E-0101", "title", "护栏松动", "description", "螺栓脱落", "location", "三号仓",
				"source", "SELF_CHECK"));
	}

	private String registered() {
		return this.program.register(WORKER, hazard());
	}

	static Stream<Arguments> badHazards() {
		return Stream.of(arguments("unit", "E-9999"), arguments("unit", ""), arguments("unit", "'; drop table x--"),
				arguments("unit", 7), arguments("sector", "mining"), arguments("sector", "industry-trade"),
				arguments("title", ""), arguments("title", " "), arguments("title", "长".repeat(201)),
				arguments("title", "x".repeat(500_000)), arguments("title", "a\u0000b"), arguments("title", "a\u0007b"),
				arguments("title", Map.of("a", 1)), arguments("title", 5), arguments("description", "长".repeat(4001)),
				arguments("location", "长".repeat(401)), arguments("criterion", "IT-99-9"),
				arguments("source", "RUMOUR"), arguments("source", 0), arguments("source", "TIP_OFF"),
				arguments("foundOn", "2026-02-30"), arguments("foundOn", "9999-12-31"), arguments("foundOn", "gestern"),
				arguments("needsStoppage", "yes"), arguments("answers", "none"),
				arguments("answers", Map.of("IT-99-9", true)), arguments("gradeMe", "GENERAL"),
				arguments("sector", "x".repeat(10_000)), arguments("unit", "\u202e\ud83d"));
	}

	@ParameterizedTest
	@MethodSource("badHazards")
	void aBadRegistrationIsRefused(String field, Object value) {
		Map<String, Object> hazard = hazard();
		hazard.put(field, value);
		this.refusals.of((headers) -> this.connection.post(WORKER, "/api/v1/hazards", hazard, headers), 400, 403, 404,
				422);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "{", "[]", "null", "7", "\"text\"", "{\"unit\":}", "<xml/>", "{\"unit\":\"E-0101\"} x",
			"{\"a\":{\"a\":{\"a\":{}}}}" })
	void aBrokenBodyIsRefused(String body) {
		byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
		this.refusals.of(
				(headers) -> this.connection.raw(WORKER, "/api/v1/hazards", "application/json", bytes, headers), 400,
				422);
	}

	@Test
	void deepNestingAndBrokenTextAreRefused() {
		byte[] deep = "[".repeat(100_000).getBytes(StandardCharsets.UTF_8);
		this.refusals.of((headers) -> this.connection.raw(WORKER, "/api/v1/hazards", "application/json", deep, headers),
				400);
		byte[] broken = { '{', '"', (byte) 0xc3, (byte) 0x28, '"', ':', '1', '}' };
		this.refusals
			.of((headers) -> this.connection.raw(WORKER, "/api/v1/hazards", "application/json", broken, headers), 400);
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "𠮷田䶮🙂", "تسرب غاز في الورشة", "‮abc‬", "e\u0301", "<script>alert(1)</script>", "a\nb\tc" })
	void unusualTextIsTaken(String text) {
		Map<String, Object> hazard = hazard();
		hazard.put("title", text);
		String number = this.program.register(WORKER, hazard);
		assertThat(CaseFile.read(this.connection, SAFETY, number).json().get("title").asText()).isEqualTo(text);
	}

	@ParameterizedTest
	@CsvSource({ "cases/YH-demo-2026-999999, 404", "cases/nonsense, 404", "cases/%F0%A0%AE%B7, 404",
			"cases/YH-demo-2026-999999999999999999, 404", "tasks/none, 404", "tasks/none/form, 404",
			"tasks?limit=0, 400", "tasks?limit=100000, 400", "tasks?limit=x, 400", "tasks?limit=-1, 400",
			"tasks?cursor=nonsense, 400", "tasks?cursor=%00, 400", "tasks?cursor=AAAA, 400", "tasks?list=all, 400",
			"tasks?sort=name, 400", "tasks?overdue=maybe, 400", "cases?limit=0, 400", "cases?limit=100000, 400",
			"cases?cursor=nonsense, 400", "cases?cursor=AAAA, 400", "obligations?limit=0, 400",
			"obligations?cursor=nonsense, 400" })
	void aBadAddressIsRefused(String path, int status) {
		this.refusals.of((headers) -> this.connection.get(SAFETY, "/api/v1/" + path, headers), status);
	}

	@Test
	void whatIsNotInSightIsNotThere() {
		String number = registered();
		DistrictProgram.Open task = this.program.workUpTo(number, "confirm-registration");
		this.refusals.of((headers) -> this.connection.get("safety-e-0002", "/api/v1/cases/" + number, headers), 404);
		this.refusals.of((headers) -> this.connection.get("safety-e-0002", task.path() + "/form", headers), 404);
		this.refusals.of((headers) -> this.connection.post("safety-e-0002", task.path() + "/claim", null, headers),
				404);
		this.refusals.of((headers) -> this.connection.post("boss-e-0101", task.path() + "/claim", null, headers), 403,
				404);
		this.refusals.of((headers) -> this.connection.post("boss-e-0101", task.path() + "/complete",
				Map.of("outcome", "confirm"), headers), 403, 404);
		this.refusals.of((headers) -> this.connection.post("admin", "/api/v1/hazards", hazard(), headers), 403, 404);
		this.refusals.of(
				(headers) -> this.connection.post(WORKER, "/api/v1/demo/clock", Map.of("advance", "P1D"), headers),
				403);
	}

	@Test
	void theSlowerOneIsToldWhoWasFasterAndWhen() {
		DistrictProgram chemistry = DistrictProgram.of(this.connection, "e-0001", "emergency");
		Map<String, Object> hazard = hazard();
		hazard.putAll(Map.of("unit", "E-0001", "source", "AUTHORITY_INSPECTION", "criterion", "IT-11-3"));
		String number = chemistry.register("inspector1-emergency", hazard);
		DistrictProgram.Open task = chemistry.workUpTo(number, "verify");
		String slower = task.login().equals("inspector1-emergency") ? "inspector2-emergency" : "inspector1-emergency";
		chemistry.claim(task);
		Answer told = this.refusals.of((headers) -> this.connection.post(slower, task.path() + "/claim", null, headers),
				409);
		assertThat(Refusals.words(told)).contains("演示-").containsPattern("\\d{4}");
		this.refusals.of((headers) -> this.connection.post(slower, task.path() + "/complete", Map.of("outcome", "pass"),
				headers), 409);
		chemistry.complete(task);
		this.refusals.of((headers) -> this.connection.post(task.login(), task.path() + "/claim", null, headers), 409);
		this.refusals.of((headers) -> this.connection.post(task.login(), task.path() + "/release", null, headers), 409);
		this.refusals.of((headers) -> this.connection.post(task.login(), task.path() + "/complete",
				Map.of("outcome", "pass"), headers), 409);
		this.refusals.of((headers) -> this.connection.upload(task.login(), task.path() + "/evidence", "photo-verify",
				"a.png", Photos.next(), headers), 409);
	}

	static Stream<Arguments> badForms() {
		return Stream.of(arguments(Map.of(), "outcome"), arguments(Map.of("outcome", "agree"), "outcome"),
				arguments(Map.of("outcome", 1), "outcome"), arguments(Map.of("outcome", "reject"), "reason"),
				arguments(Map.of("outcome", "reject", "reason", " "), "reason"),
				arguments(Map.of("outcome", "reject", "reason", "a\u0000b"), "reason"),
				arguments(Map.of("outcome", "reject", "reason", "长".repeat(50_000)), "reason"),
				arguments(Map.of("outcome", "confirm", "canFixAtOnce", "yes"), "canFixAtOnce"),
				arguments(Map.of("outcome", "confirm", "state", "CLOSED"), "state"),
				arguments(Map.of("outcome", "duplicate", "reason", "x", "duplicateOf", "YH-demo-2026-999999"),
						"duplicateOf"));
	}

	@ParameterizedTest
	@MethodSource("badForms")
	void aBadFormNamesItsField(Map<String, Object> values, String field) {
		DistrictProgram.Open task = this.program.workUpTo(registered(), "confirm-registration");
		this.program.claim(task);
		Answer told = this.refusals
			.of((headers) -> this.connection.post(SAFETY, task.path() + "/complete", values, headers), 422);
		assertThat(told.json().get("errors").findValuesAsText("field")).contains(field);
	}

	@Test
	void numbersAndPicturesAreChecked() {
		this.program.next("confirm-registration", Map.of("canFixAtOnce", true));
		DistrictProgram.Open task = this.program.workUpTo(registered(), "fix-at-once");
		this.program.claim(task);
		Answer missing = this.refusals.of(
				(headers) -> this.connection.post(WORKER, task.path() + "/complete", Map.of("done", "x"), headers),
				422);
		assertThat(missing.json().get("errors").findValuesAsText("field")).containsExactly("photo-after");
		for (Object spent : new Object[] { -1, 1e300, "viel", 100_000_000_001L, Map.of(), true }) {
			Answer told = this.refusals.of((headers) -> this.connection.post(WORKER, task.path() + "/complete",
					Map.of("done", "x", "spent", spent), headers), 422);
			assertThat(told.json().get("errors").findValuesAsText("field")).contains("spent");
		}
		byte[] large = new byte[17_000_000];
		new Random(1).nextBytes(large);
		refusedFile(task, "photo-after", "a.png", large);
		refusedFile(task, "photo-after", "a.png", "MZ no picture".getBytes(StandardCharsets.UTF_8));
		refusedFile(task, "photo-after", "a.svg", "<svg onload='x'/>".getBytes(StandardCharsets.UTF_8));
		refusedFile(task, "photo-after", "a.png", new byte[0]);
		refusedFile(task, "selfie", "a.png", Photos.next());
	}

	private void refusedFile(DistrictProgram.Open task, String kind, String name, byte[] content) {
		this.refusals.of(
				(headers) -> this.connection.upload(WORKER, task.path() + "/evidence", kind, name, content, headers),
				413, 422);
	}

	@Test
	void aDecisionTakesOnlyItsInputs() {
		String grading = "/api/v1/decisions/hazard-grading/evaluate";
		Answer told = this.refusals
			.of((headers) -> this.connection.post(WORKER, grading, Map.of("colour", "red"), headers), 422);
		assertThat(told.json().get("errors").findValuesAsText("field")).containsExactly("colour");
		this.refusals.of((headers) -> this.connection.post(WORKER, grading, Map.of("needsStoppage", "si"), headers),
				422);
		this.refusals
			.of((headers) -> this.connection.post(WORKER, "/api/v1/decisions/fate/evaluate", Map.of(), headers), 404);
		this.refusals.of((headers) -> this.connection.post(WORKER, grading, "[1]", headers), 400);
	}

	@Test
	void aSessionWithoutATokenWritesNothing() {
		String cookie = Visits.login(this.connection, WORKER);
		this.refusals.of((headers) -> Visits.post(this.connection, cookie, "/api/v1/hazards", hazard(), headers), 403);
	}

}
