package org.bihuan.program;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The packaged product, which runs here with a heap of 512 MB, takes and gives 100,000
 * rows, and goes on where it was killed.
 */
class LargeTablesKillTests {

	private static final int ROWS = 100_000;

	private static final int BAD = 500;

	private static final int HAZARDS = 500;

	private static final Duration PATIENCE = Duration.ofMinutes(4);

	@TempDir
	private Path folder;

	private RunningJar product;

	@BeforeEach
	void start() {
		this.product = RunningJar.start(this.folder);
	}

	@AfterEach
	void end() {
		this.product.kill();
	}

	private Connection connection() {
		return this.product.connection();
	}

	private JsonNode imported(String login, String path, String table) {
		JsonNode answer = sent(login, path, table);
		JsonNode work = ended(login, answer.get("id").asText());
		log("%s %s: %s in %d s".formatted(login, path, work.get("state").asText(), seconds(work)));
		return work;
	}

	private JsonNode sent(String login, String path, String table) {
		Answer answer = connection().upload(login, path, "x", "table.csv", table.getBytes(StandardCharsets.UTF_8));
		assertThat(answer.status()).isIn(200, 202, 422);
		return answer.json();
	}

	private JsonNode ended(String login, String id) {
		Instant end = Instant.now().plus(PATIENCE);
		JsonNode work = connection().get(login, "/api/v1/work/" + id).ok();
		while (Set.of("WAITING", "RUNNING").contains(work.get("state").asText())) {
			assertThat(Instant.now()).as(work.toString()).isBefore(end);
			LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
			work = connection().get(login, "/api/v1/work/" + id).ok();
		}
		return work;
	}

	private static long seconds(JsonNode work) {
		return Duration
			.between(OffsetDateTime.parse(work.get("startedAt").asText()),
					OffsetDateTime.parse(work.get("endedAt").asText()))
			.toSeconds();
	}

	private static void log(String line) {
		LoggerFactory.getLogger(LargeTablesKillTests.class).info(line);
	}

	private long enterprises() {
		return connection().get("admin", "/api/v1/units?kind=ENTERPRISE&q=E-BIG-&limit=1").ok().get("total").asLong();
	}

	private static String units(int bad) {
		StringBuilder table = new StringBuilder("code,name,sectors,riskTags,town\n");
		for (int i = 0; i < ROWS; i++) {
			String town = (i % (ROWS / BAD) == 7 && bad > 0) ? "T-nowhere" : "T-longzhou";
			table
				.append("E-BIG-%06d,演示大宗企业%06d,industry-trade;state-owned,combustible-dust,%s\n".formatted(i, i, town));
		}
		return table.toString();
	}

	private static String hazards(int rows, String description) {
		StringBuilder table = new StringBuilder("unit,title,description,location,source\n");
		for (int i = 0; i < rows; i++) {
			table.append("E-0001,大宗导入%06d,%s,一车间,AUTHORITY_INSPECTION\n".formatted(i, description));
		}
		return table.toString();
	}

	@Test
	void aHundredThousandUnitsComeInAndGoOut() {
		String bad = units(BAD);
		JsonNode refused = imported("admin", "/api/v1/units/import", bad);
		assertThat(refused.get("state").asText()).isEqualTo("FAILED");
		assertThat(refused.get("bad").asInt()).isEqualTo(BAD);
		assertThat(refused.get("errors")).hasSize(BAD);
		assertThat(enterprises()).isZero();
		JsonNode dry = imported("admin", "/api/v1/units/import?dryRun=true", bad);
		assertThat(dry.get("bad").asInt()).isEqualTo(BAD);
		assertThat(enterprises()).isZero();
		JsonNode written = imported("admin", "/api/v1/units/import?skipBad=true", bad);
		assertThat(written.get("done").asInt()).isEqualTo(ROWS - BAD);
		assertThat(enterprises()).isEqualTo(ROWS - BAD);
		assertThat(imported("admin", "/api/v1/units/import", units(0)).get("done").asInt()).isEqualTo(ROWS);
		assertThat(enterprises()).isEqualTo(ROWS);
		String id = connection().post("admin", "/api/v1/units/export", null).json().get("id").asText();
		JsonNode exported = ended("admin", id);
		log("export in %d s".formatted(seconds(exported)));
		assertThat(exported.get("done").asInt()).isGreaterThan(ROWS);
		byte[] file = connection().file("admin", "/api/v1/work/" + id + "/result").body();
		assertThat(new String(file, 0, 2, StandardCharsets.US_ASCII)).isEqualTo("PK");
	}

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
		this.product.kill();
		this.product = RunningJar.start(this.folder);
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

}
