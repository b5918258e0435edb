package org.bihuan.program;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * An import of hazards goes on where the product was killed.
 */
class LargeHazardsKillTests extends LargeTables {

	private static final int HAZARDS = 500;

	@Test
	void hazardsGoOnWhereTheProductWasKilled() {
		assertThat(imported("inspector1-emergency", "/api/v1/hazards/import?dryRun=true", hazards(ROWS, "管道积尘超过规定厚度"))
			.get("bad")
			.asInt()).isZero();
		// too large to be answered at once
		String table = hazards(HAZARDS, "管道积尘超过规定厚度".repeat(12));
		sent("inspector1-emergency", "/api/v1/hazards/import", table);
		Instant end = Instant.now().plus(PATIENCE);
		while (registered() < 20) {
			assertThat(Instant.now()).isBefore(end);
			LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
		}
		killed();
		long before = registered();
		assertThat(before).isBetween(20L, HAZARDS - 1L);
		JsonNode work = imported("inspector1-emergency", "/api/v1/hazards/import", table);
		assertThat(work.get("state").asText()).isEqualTo("DONE");
		assertThat(registered()).isEqualTo(HAZARDS);
		log("%d hazards were there, the other %d took %d s".formatted(before, HAZARDS - before, seconds(work)));
	}

	private long registered() {
		return connection().get("manager", "/api/v1/cases?limit=1&q=" + Connection.inAddress("大宗导入"))
			.ok()
			.get("total")
			.asLong();
	}

	private static String hazards(int rows, String description) {
		StringBuilder table = new StringBuilder("unit,title,description,location,source\n");
		for (int i = 0; i < rows; i++) {
			table.append("E-0001,大宗导入%06d,%s,一车间,AUTHORITY_INSPECTION\n".formatted(i, description));
		}
		return table.toString();
	}

}
