package org.bihuan.overview;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.bihuan.hazard.CaseWalk;

import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;

/**
 * Acts on clocks of the board as a program asks for them.
 *
 * @param web the program
 */
record Acts(TestRestTemplate web) {

	private static final String PATH = "/api/v1/overdue/acts";

	/** A request about some clocks, with whatever the act needs. */
	static Map<String, Object> request(String act, List<Long> clocks) {
		Map<String, Object> request = new HashMap<>(
				Map.of("act", act, "clocks", clocks, "reason", "请尽快处理", "trigger", "POOR_WORK", "days", 3));
		request.put("until", "2099-01-01");
		request.put("to", "safety-e-1162");
		return request;
	}

	ResponseEntity<Map> preview(String login, Map<String, Object> request) {
		return send(login, PATH + "/preview", request, null);
	}

	ResponseEntity<Map> act(String login, Map<String, Object> request, String key) {
		return send(login, PATH, request, key);
	}

	private ResponseEntity<Map> send(String login, String path, Map<String, Object> request, String key) {
		HttpHeaders headers = new HttpHeaders();
		if (key != null) {
			headers.set("Idempotency-Key", key);
		}
		return this.web.withBasicAuth(login, "bihuan-demo")
			.exchange(path, HttpMethod.POST, new HttpEntity<>(request, headers), Map.class);
	}

	ResponseEntity<Map> result(String login, Object id) {
		return this.web.withBasicAuth(login, "bihuan-demo").getForEntity(PATH + "/" + id, Map.class);
	}

	/** What an answer says of each clock. */
	static List<String> outcomes(ResponseEntity<Map> answer) {
		List<String> outcomes = new ArrayList<>();
		for (Object row : (List<?>) answer.getBody().get("rows")) {
			outcomes.add(String.valueOf(((Map<?, ?>) row).get("outcome")));
		}
		return outcomes;
	}

	/** Identifiers of obligations of a case that have run out, by kind. */
	static Map<String, Long> late(CaseWalk walk) {
		return clocks(walk, "MISSED");
	}

	/** Identifiers of obligations of a case in a state, by kind. */
	static Map<String, Long> clocks(CaseWalk walk, String state) {
		Map<String, Long> clocks = new HashMap<>();
		walk.rows("select id, kind, state from ddl_obligation where case_number = ? and service = false")
			.stream()
			.filter((row) -> state.equals(row.get("STATE")))
			.forEach((row) -> clocks.put(String.valueOf(row.get("KIND")), ((Number) row.get("ID")).longValue()));
		return clocks;
	}

	/** How many records of a case file have an outcome. */
	static long records(CaseWalk walk, String outcome) {
		return walk.rows("select outcome from case_entry where scope = ?")
			.stream()
			.filter((row) -> outcome.equals(row.get("OUTCOME")))
			.count();
	}

}
