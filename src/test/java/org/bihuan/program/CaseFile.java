package org.bihuan.program;

import java.util.List;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A case as the API tells it.
 *
 * @param json the answer of {@code GET /api/v1/cases/{n}}
 */
record CaseFile(JsonNode json) {

	static CaseFile read(Connection connection, String login, String caseNumber) {
		return new CaseFile(connection.get(login, "/api/v1/cases/" + caseNumber).ok());
	}

	String state() {
		return this.json.get("state").asText();
	}

	/** State and, once closed, the reason. */
	String end() {
		return state() + "/" + this.json.path("reason").asText();
	}

	/** Steps with their outcomes, in the order in which they were done. */
	List<String> steps() {
		return all("steps").stream()
			.map((step) -> step.get("outcome").isNull() ? step.get("step").asText()
					: step.get("step").asText() + "=" + step.get("outcome").asText())
			.toList();
	}

	/** Legal obligations with their states. */
	List<String> obligations() {
		return all("obligations").stream()
			.filter((row) -> !row.path("service").asBoolean())
			.map((row) -> row.get("kind").asText() + " " + row.get("state").asText())
			.toList();
	}

	JsonNode obligation(String kind) {
		return all("obligations").stream()
			.filter((row) -> row.get("kind").asText().equals(kind))
			.findFirst()
			.orElseThrow();
	}

	/** Keys of the tables that decided, each with a document behind it. */
	List<String> decisions() {
		return all("decisions").stream()
			.filter((row) -> !row.get("basis").path("document").asText().isEmpty() && !row.get("rule").isNull())
			.map((row) -> row.get("key").asText())
			.distinct()
			.toList();
	}

	List<JsonNode> all(String field) {
		return StreamSupport.stream(this.json.get(field).spliterator(), false).toList();
	}

}
