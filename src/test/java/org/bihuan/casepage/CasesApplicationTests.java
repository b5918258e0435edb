package org.bihuan.casepage;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;

import org.bihuan.BihuanTest;
import org.bihuan.casefile.CaseFiles;
import org.bihuan.casefile.EntryKind;
import org.bihuan.hazard.HazardSource;
import org.bihuan.hazard.Hazards;
import org.bihuan.hazard.Registration;
import org.bihuan.organisation.People;
import org.bihuan.shared.CaseNumber;
import org.bihuan.shared.UnitCode;
import org.bihuan.workflow.Tasks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.support.TransactionOperations;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A case as programs and people read it.
 */
@BihuanTest
class CasesApplicationTests {

	private static final String PASSWORD = "bihuan-demo";

	@Autowired
	private TestRestTemplate web;

	@Autowired
	private Hazards hazards;

	@Autowired
	private Tasks tasks;

	@Autowired
	private People people;

	@Autowired
	private CaseFiles files;

	@Autowired
	private TransactionOperations transactions;

	private CaseNumber register(String title) {
		return this.hazards.register(
				new Registration(new UnitCode("E-0001"), "industry-trade", title, "除尘系统管道积尘超过三毫米", "二车间除尘器", null,
						Map.of(), false, false, HazardSource.AUTHORITY_INSPECTION, null, null),
				this.people.find("inspector1-emergency").orElseThrow(), null);
	}

	private void confirm(CaseNumber number) {
		String task = this.tasks.open(number).get(0).id();
		this.tasks.complete(task,
				Map.of("outcome", "confirm", "grade", "GENERAL", "gradeReason", "不符合判定标准", "canFixAtOnce", false),
				this.people.find("chief-emergency").orElseThrow());
	}

	private ResponseEntity<Map> read(String login, String path, Object... values) {
		return get(login, "zh", path, Map.class, values);
	}

	private <T> ResponseEntity<T> get(String login, String language, String path, Class<T> type, Object... values) {
		HttpHeaders headers = new HttpHeaders();
		String name = login + ":" + PASSWORD;
		headers.set(HttpHeaders.AUTHORIZATION,
				"Basic " + Base64.getEncoder().encodeToString(name.getBytes(StandardCharsets.UTF_8)));
		headers.set(HttpHeaders.ACCEPT_LANGUAGE, language);
		headers.set(HttpHeaders.COOKIE, "bihuan-lang=" + language);
		return this.web.exchange(path, HttpMethod.GET, new HttpEntity<>(headers), type, values);
	}

	@Test
	@SuppressWarnings("unchecked")
	void aCaseTellsItsStepsObligationsDecisionsAndOpenTasks() {
		CaseNumber number = register("除尘管道积尘甲");
		confirm(number);
		Map<String, Object> found = read("chief-emergency", "/api/v1/cases/{n}", number.value()).getBody();
		assertThat(found).containsEntry("caseNumber", number.value())
			.containsEntry("state", "PLANNING")
			.containsEntry("grade", "GENERAL")
			.containsEntry("unit", "E-0001")
			.containsEntry("sector", "industry-trade")
			.containsEntry("letters", List.of())
			.containsEntry("measures", List.of())
			.containsEntry("evidence", List.of())
			.doesNotContainKey("reason");
		List<Map<String, Object>> steps = (List<Map<String, Object>>) found.get("steps");
		assertThat(steps).hasSize(1);
		assertThat(steps.get(0)).containsEntry("step", "confirm-registration")
			.containsEntry("by", "chief-emergency")
			.containsEntry("outcome", "confirm");
		assertThat(steps.get(0).get("at").toString()).endsWith("+08:00");
		List<Map<String, Object>> obligations = (List<Map<String, Object>>) found.get("obligations");
		assertThat(obligations).extracting((one) -> one.get("kind")).contains("plan");
		assertThat(obligations).extracting((one) -> one.get("dueAt").toString())
			.allMatch((dueAt) -> dueAt.endsWith("+08:00"));
		List<Map<String, Object>> decisions = (List<Map<String, Object>>) found.get("decisions");
		assertThat(decisions).extracting((one) -> one.get("key")).contains("hazard-grading", "rectification-terms");
		assertThat((Map<String, Object>) decisions.get(0).get("basis")).containsKeys("document", "place");
		List<Map<String, Object>> open = (List<Map<String, Object>>) found.get("openTasks");
		assertThat(open).extracting((one) -> one.get("step")).contains("five-fix-assignment");
	}

	@Test
	@SuppressWarnings("unchecked")
	void measuresComeFromTheFile() {
		CaseNumber number = register("除尘管道积尘乙");
		this.transactions.executeWithoutResult((status) -> this.files.record(number, EntryKind.MEASURE,
				"chief-emergency", "RECTIFICATION_LETTER", "CONFIRMED", Map.of("rank", 1, "trigger", "OVERDUE")));
		List<Map<String, Object>> measures = (List<Map<String, Object>>) read("manager", "/api/v1/cases/{n}",
				number.value())
			.getBody()
			.get("measures");
		assertThat(measures).hasSize(1);
		assertThat(measures.get(0)).containsEntry("measure", "RECTIFICATION_LETTER")
			.containsEntry("rank", 1)
			.containsEntry("state", "CONFIRMED")
			.containsKey("at");
	}

	@ParameterizedTest
	@CsvSource({ "boss-e-0001, 200", "inspector2-emergency, 200", "manager, 200", "boss-e-0002, 404",
			"chief-education, 404", "admin, 404", "worker-e-0001, 404" })
	void aCaseIsReadInItsScopeAndNowhereElse(String login, int status) {
		CaseNumber number = register("除尘管道积尘丙");
		for (String path : List.of("/api/v1/cases/{n}", "/api/v1/cases/{n}/diagram")) {
			assertThat(get(login, "zh", path, String.class, number.value()).getStatusCode().value()).isEqualTo(status);
		}
	}

	@Test
	void theDiagramIsTheModelThatTheCaseRuns() {
		CaseNumber number = register("除尘管道积尘丁");
		assertThat(get("manager", "zh", "/api/v1/cases/{n}/diagram", String.class, number.value()).getBody())
			.contains("id=\"hazard-rectification\"", "BPMNDiagram");
		assertThat(get("manager", "zh", "/api/v1/cases/{n}/diagram?process=nowhere", String.class, number.value())
			.getStatusCode()
			.value()).isEqualTo(404);
	}

	@Test
	@SuppressWarnings("unchecked")
	void aListHasAnExactCountAndGoesOn() {
		register("清点用隐患一");
		register("清点用隐患二");
		Map<String, Object> first = read("manager", "/api/v1/cases?q={q}&limit=1", "清点用隐患").getBody();
		assertThat(first).containsEntry("total", 2);
		assertThat((List<Map<String, Object>>) first.get("items")).hasSize(1)
			.first()
			.satisfies((row) -> assertThat(row).containsEntry("title", "清点用隐患二")
				.containsEntry("unitName", "演示粉尘制品厂")
				.containsEntry("closedAt", null)
				.containsKey("openedAt")
				.doesNotContainKey("reason"));
		Map<String, Object> second = read("manager", "/api/v1/cases?q={q}&limit=1&cursor={c}", "清点用隐患",
				first.get("next"))
			.getBody();
		assertThat(second).containsEntry("total", 2).containsEntry("next", null);
		assertThat(read("boss-e-0002", "/api/v1/cases?q={q}", "清点用隐患").getBody()).containsEntry("total", 0);
		assertThat(read("manager", "/api/v1/cases?limit=0").getStatusCode().value()).isEqualTo(400);
	}

}
