package org.bihuan.worklist;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import com.fasterxml.jackson.databind.JsonNode;
import org.bihuan.BihuanTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The verbs of people who claim steps, from outside.
 */
@BihuanTest
class TasksApplicationTests {

	private static final byte[] PICTURE = Base64.getDecoder()
		.decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

	@LocalServerPort
	private int port;

	private Caller safety;

	private Caller worker;

	private String caseNumber;

	private String confirm;

	@BeforeEach
	void registerAHazard() {
		this.safety = new Caller(this.port, "safety-e-0101");
		this.worker = new Caller(this.port, "worker-e-0101");
		HttpResponse<String> answer = this.worker.post("/api/v1/hazards", """
				{"unit": "E-0101", "title": "粮仓护栏松动", "description": "三号仓护栏固定螺栓脱落",
				"location": "三号仓", "source": "SELF_CHECK"}""");
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
		this.caseNumber = Caller.json(answer).get("caseNumber").asText();
		assertThat(answer.headers().firstValue("Location")).contains("/api/v1/cases/" + this.caseNumber);
		this.confirm = only(this.safety, "confirm-registration").get("id").asText();
	}

	private JsonNode only(Caller caller, String step) {
		JsonNode list = caller.json("/api/v1/tasks?case=" + this.caseNumber + "&step=" + step);
		assertThat(list.get("total").asInt()).as(list.toString()).isEqualTo(1);
		return list.get("items").get(0);
	}

	@Test
	void aRowTellsWhatTheContractPromises() {
		JsonNode row = only(this.safety, "confirm-registration");
		assertThat(row.get("caseNumber").asText()).isEqualTo(this.caseNumber);
		assertThat(row.get("title").asText()).isEqualTo("粮仓护栏松动");
		assertThat(row.get("unit").asText()).isEqualTo("E-0101");
		assertThat(row.get("claimableByMe").asBoolean()).isTrue();
		assertThat(row.get("groups").get(0).asText()).isEqualTo("safety-officer@E-0101");
		assertThat(row.get("dueAt").asText()).endsWith("+08:00");
		assertThat(row.get("overdue").asBoolean()).isFalse();
		assertThat(row.get("assignee").isNull()).isTrue();
	}

	@Test
	void aClaimedTaskMovesToMineAndBack() {
		assertThat(this.safety.post("/api/v1/tasks/" + this.confirm + "/claim", "").statusCode()).isEqualTo(200);
		assertThat(this.safety.json("/api/v1/tasks?list=mine&case=" + this.caseNumber).get("total").asInt())
			.isEqualTo(1);
		assertThat(this.safety.json("/api/v1/tasks?case=" + this.caseNumber).get("total").asInt()).isZero();
		assertThat(this.safety.post("/api/v1/tasks/" + this.confirm + "/release", "").statusCode()).isEqualTo(200);
		HttpResponse<String> again = this.safety.post("/api/v1/tasks/" + this.confirm + "/release", "");
		assertThat(again.statusCode()).isEqualTo(409);
		assertThat(again.body()).contains("您没有认领这项任务");
	}

	@Test
	void aFormSpeaksTheReadersLanguage() {
		String path = "/api/v1/tasks/" + this.confirm + "/form";
		JsonNode chinese = this.safety.json(path);
		assertThat(chinese.get("schema").toString()).contains("确认");
		assertThat(Caller.json(this.safety.get(path, "Accept-Language", "en")).get("schema").toString())
			.doesNotContainPattern("\\p{IsHan}");
		assertThat(chinese.get("data").isObject()).isTrue();
		assertThat(chinese.get("options").isObject()).isTrue();
		assertThat(chinese.get("evidence").isArray()).isTrue();
	}

	@Test
	void completingAnswersWithWhatComesNext() {
		HttpResponse<String> wrong = this.safety.post("/api/v1/tasks/" + this.confirm + "/complete", "{}");
		assertThat(wrong.statusCode()).isEqualTo(422);
		assertThat(Caller.json(wrong).get("errors").toString()).contains("outcome");
		HttpResponse<String> done = this.safety.post("/api/v1/tasks/" + this.confirm + "/complete",
				"{\"outcome\": \"confirm\", \"canFixAtOnce\": true}");
		assertThat(done.statusCode()).as(done.body()).isEqualTo(200);
		assertThat(Caller.json(done).get("caseNumber").asText()).isEqualTo(this.caseNumber);
		assertThat(Caller.json(done).get("next").get(0).get("step").asText()).isEqualTo("fix-at-once");
		JsonNode row = this.safety.json("/api/v1/tasks/" + this.confirm);
		assertThat(row.get("outcome").asText()).isEqualTo("confirm");
		assertThat(row.get("doneAt").asText()).endsWith("+08:00");
		HttpResponse<String> late = this.safety.post("/api/v1/tasks/" + this.confirm + "/claim", "", "Accept-Language",
				"en");
		assertThat(late.statusCode()).isEqualTo(409);
		assertThat(late.body()).contains("completed this task on")
			.containsPattern("\\d{4}-\\d{2}-\\d{2} \\d{2}:\\d{2}");
	}

	@Test
	void evidenceIsTakenForWhatTheFormAsksFrom() {
		this.safety.post("/api/v1/tasks/" + this.confirm + "/complete",
				"{\"outcome\": \"confirm\", \"canFixAtOnce\": true}");
		String task = "/api/v1/tasks/" + only(this.worker, "fix-at-once").get("id").asText();
		String kind = this.worker.json(task + "/form").get("evidence").get(0).get("kind").asText();
		assertThat(this.worker.upload(task + "/evidence", "no-such-kind", "a.png", PICTURE).statusCode())
			.isEqualTo(422);
		assertThat(this.safety.upload(task + "/evidence", kind, "a.png", PICTURE).statusCode()).isEqualTo(403);
		HttpResponse<String> added = this.worker.upload(task + "/evidence", kind, "a.png", PICTURE);
		assertThat(added.statusCode()).as(added.body()).isEqualTo(201);
		assertThat(Caller.json(added).get("addedAt").asText()).endsWith("+08:00");
		String id = Caller.json(added).get("id").asText();
		assertThat(this.worker.json(task + "/evidence")).hasSize(1);
		assertThat(this.worker.get("/api/v1/evidence/" + id + "/content").statusCode()).isEqualTo(200);
		assertThat(this.worker.send("DELETE", task + "/evidence/" + id, "").statusCode()).isEqualTo(204);
		assertThat(this.worker.json(task + "/evidence")).isEmpty();
	}

	@Test
	void aFileThatIsSentTwiceIsKeptOnce() {
		this.safety.post("/api/v1/tasks/" + this.confirm + "/complete",
				"{\"outcome\": \"confirm\", \"canFixAtOnce\": true}");
		String files = "/api/v1/tasks/" + only(this.worker, "fix-at-once").get("id").asText() + "/evidence";
		Callable<HttpResponse<String>> send = () -> this.worker.upload(files, "photo-after", "a.png", PICTURE,
				"Idempotency-Key", "phone-1");
		List<HttpResponse<String>> answers = atOnce(send, send, send);
		assertThat(answers).extracting(HttpResponse::statusCode).containsOnly(201);
		assertThat(answers).extracting((answer) -> Caller.json(answer).get("id").asText())
			.containsOnly(Caller.json(answers.get(0)).get("id").asText());
		assertThat(this.worker.json(files)).hasSize(1);
		assertThat(this.worker.upload(files, "photo-after", "a.png", PICTURE, "Idempotency-Key", "x".repeat(201))
			.statusCode()).isEqualTo(400);
	}

	@SafeVarargs
	private static <T> List<T> atOnce(Callable<T>... calls) {
		ExecutorService threads = Executors.newFixedThreadPool(calls.length);
		try {
			List<T> results = new ArrayList<>();
			for (Future<T> result : threads.invokeAll(List.of(calls))) {
				results.add(result.get());
			}
			return results;
		}
		catch (InterruptedException | ExecutionException ex) {
			throw new IllegalStateException(ex);
		}
		finally {
			threads.shutdown();
		}
	}

	@Test
	void aStrangerSeesNothing() {
		Caller stranger = new Caller(this.port, "boss-e-0102");
		for (String verb : new String[] { "claim", "release", "complete" }) {
			assertThat(stranger.post("/api/v1/tasks/" + this.confirm + "/" + verb, "{}").statusCode()).isEqualTo(404);
		}
		for (String part : new String[] { "", "/form", "/evidence" }) {
			assertThat(stranger.get("/api/v1/tasks/" + this.confirm + part).statusCode()).isEqualTo(404);
		}
		assertThat(this.worker.post("/api/v1/tasks/" + this.confirm + "/claim", "").statusCode()).isIn(403, 404);
	}

	@ParameterizedTest
	@CsvSource({ "list=started,200", "list=copied,200", "list=nowhere,400", "sort=unit,400", "limit=0,400",
			"limit=201,400", "limit=many,400", "overdue=perhaps,400", "cursor=zzz,400", "overdue=true,200",
			"sort=due,200", "list=&case=&unit=&step=&overdue=,200", "list=done,200" })
	void aListIsRefusedInWords(String query, int status) {
		HttpResponse<String> answer = this.safety.get("/api/v1/tasks?" + query);
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
		if (status == 400) {
			assertThat(Caller.json(answer).get("detail").asText()).containsPattern("\\p{IsHan}");
		}
	}

	@ParameterizedTest
	@CsvSource({ "assign,422", "delegate,422", "recall,409", "urge,409", "copy,422", "sign,422", "sign/withdraw,409",
			"invent,404" })
	void aVerbThatLacksSomethingIsRefusedInWords(String verb, int status) {
		HttpResponse<String> answer = this.safety.post("/api/v1/tasks/" + this.confirm + "/" + verb, "{}");
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
		assertThat(Caller.json(answer).get("detail").asText()).containsPattern("\\p{IsHan}");
		assertThat(this.safety.json("/api/v1/tasks/" + this.confirm).get("assignee").isNull()).isTrue();
	}

	@ParameterizedTest
	@CsvSource(delimiter = ';', value = { "[]; 400", "null; 400", "7; 400", "{; 400", "''; 400" })
	void aBodyMustBeAnObject(String body, int status) {
		assertThat(this.safety.post("/api/v1/tasks/" + this.confirm + "/complete", body).statusCode())
			.isEqualTo(status);
	}

}
