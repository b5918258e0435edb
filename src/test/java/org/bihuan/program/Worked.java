package org.bihuan.program;

import java.util.List;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a program was told with success: a registration, or a step of a case.
 *
 * @param caseNumber the case
 * @param done the step; null for the registration
 */
record Worked(String caseNumber, DistrictProgram.@Nullable Done done) {

	/** Looks for it in a product. */
	void isThere(Connection connection) {
		if (this.done == null) {
			assertThat(CaseFile.read(connection, "office", this.caseNumber).state()).isNotEmpty();
			return;
		}
		JsonNode list = connection.get(this.done.login(), "/api/v1/tasks?list=done&case=" + this.caseNumber).ok();
		List<String> ids = StreamSupport.stream(list.get("items").spliterator(), false)
			.map((row) -> row.get("id").asText())
			.toList();
		assertThat(ids).contains(this.done.id());
	}

}
