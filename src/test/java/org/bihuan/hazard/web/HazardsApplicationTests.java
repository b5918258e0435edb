package org.bihuan.hazard.web;

import java.net.http.HttpResponse;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import org.bihuan.BihuanTest;
import org.bihuan.frame.Browser;
import org.bihuan.worklist.Caller;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Registration from outside: what is taken, what is refused, and in which words.
 */
@BihuanTest
class HazardsApplicationTests {

	private static final String PATH = "/api/v1/hazards";

	@LocalServerPort
	private int port;

	private Caller as(String login) {
		return new Caller(this.port, login);
	}

	private static String body(String more) {
		return """
				{"unit": "E-0102", "title": "演示隐患", "description": "演示描述", "location": "一楼",
				"source": "SELF_CHECK"%s}""".formatted(more);
	}

	@Test
	void aKeyIsAnsweredOnce() {
		HttpResponse<String> first = as("worker-e-0102").post(PATH, body(""), "Idempotency-Key", "one");
		HttpResponse<String> again = as("worker-e-0102").post(PATH, body(""), "Idempotency-Key", "one");
		assertThat(first.statusCode()).isEqualTo(201);
		assertThat(again.body()).isEqualTo(first.body());
	}

	@Test
	void aHundredOfOneKeyFromTenThreadsOpenOneCase() throws InterruptedException {
		Callable<HttpResponse<String>> ask = () -> as("safety-e-0102").post(PATH, body(""), "Idempotency-Key", "many");
		ExecutorService threads = Executors.newFixedThreadPool(10);
		try {
			assertThat(threads.invokeAll(Collections.nCopies(100, ask)))
				.extracting((answer) -> answer.get().statusCode() + " " + answer.get().body())
				.hasSize(100)
				.allMatch((answer) -> answer.startsWith("201 "))
				.containsOnly("201 " + as("safety-e-0102").post(PATH, body(""), "Idempotency-Key", "many").body());
		}
		finally {
			threads.shutdown();
		}
	}

	@ParameterizedTest
	@CsvSource(delimiter = ';',
			value = { ", \"colour\": \"red\"; 400; colour", ", \"needsStoppage\": \"perhaps\"; 400; needsStoppage",
					", \"needsStoppage\": 1; 400; needsStoppage", ", \"sector\": 7; 400; sector",
					", \"foundOn\": \"yesterday\"; 400; foundOn", ", \"foundOn\": \"2999-01-01\"; 422; foundOn",
					", \"sector\": \"no-such\"; 422; sector", ", \"answers\": {\"X-1\": true}; 422; answers.X-1",
					", \"answers\": {\"X-1\": null}; 422; answers.X-1", ", \"answers\": []; 400; answers",
					", \"criterion\": \"X-1\"; 422; criterion" })
	void aWrongFieldIsNamed(String more, int status, String field) {
		HttpResponse<String> answer = as("worker-e-0102").post(PATH, body(more));
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
		assertThat(Caller.json(answer).get("errors").get(0).get("field").asText()).isEqualTo(field);
		assertThat(Caller.json(answer).get("errors").get(0).get("message").asText()).containsPattern("\\p{IsHan}");
	}

	@ParameterizedTest
	@CsvSource(delimiter = ';', value = { "{}; 422", "[]; 400", "null; 400", "{; 400", "{\"source\": 0}; 400",
			"{\"source\": \"GUESS\"}; 400", "{\"unit\": \"E-9999\", \"source\": \"SELF_CHECK\"}; 422" })
	void aBodyIsNeverAFault(String body, int status) {
		HttpResponse<String> answer = as("worker-e-0102").post(PATH, body);
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
	}

	@Test
	void whoMayRegisterIsDecidedByTheUnit() {
		assertThat(as("worker-e-0103").post(PATH, body("")).statusCode()).isEqualTo(403);
		assertThat(as("manager").post(PATH, body("")).statusCode()).isEqualTo(403);
		assertThat(as("inspector1-education").post(PATH, body("")).statusCode()).isEqualTo(422);
		assertThat(as("inspector1-education").post(PATH, body("").replace("SELF_CHECK", "AUTHORITY_INSPECTION"))
			.statusCode()).isEqualTo(201);
	}

	@ParameterizedTest
	@CsvSource({ "worker-e-0001, E-0102, 404", "chief-education, E-0001, 404", "designer, E-0001, 404",
			"clerk-emergency, E-0001, 404", "manager, E-0001, 200", "inspector1-emergency, E-0001, 200",
			"inspector1-fire, E-0001, 200", "inspector1-education, E-0001, 404" })
	void criteriaAreToldWhereTheUnitIsSeenOrHazardsMayBeRegistered(String login, String unit, int status) {
		assertThat(as(login).get(PATH + "/criteria?unit=" + unit).statusCode()).isEqualTo(status);
		Browser browser = new Browser(this.port);
		browser.login(login, "bihuan-demo");
		assertThat(browser.get("/hazards/new/questions?unit=" + unit).body().contains("answers."))
			.isEqualTo(status == 200);
	}

	@Test
	void criteriaAreThoseOfTheUnit() {
		Caller worker = as("worker-e-0001");
		assertThat(worker.json(PATH + "/criteria?unit=E-0001").toString()).contains("IT-11-1").doesNotContain("IT-3-3");
		assertThat(as("worker-e-0102").json(PATH + "/criteria?unit=E-0102").get("total").asInt()).isZero();
		assertThat(worker.get(PATH + "/criteria?unit=E-0001&sector=education").statusCode()).isEqualTo(422);
		assertThat(worker.get(PATH + "/criteria").statusCode()).isEqualTo(400);
		assertThat(worker.get(PATH + "/criteria?unit=nowhere").statusCode()).isEqualTo(404);
	}

}
