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
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The packaged product, which runs here with a heap of 512 MB, takes and gives 100,000
 * rows.
 */
abstract class LargeTables {

	static final int ROWS = 100_000;

	static final Duration PATIENCE = Duration.ofMinutes(4);

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

	/** Kills it and starts it on the same data. */
	void killed() {
		this.product.kill();
		start();
	}

	Connection connection() {
		return this.product.connection();
	}

	JsonNode imported(String login, String path, String table) {
		JsonNode answer = sent(login, path, table);
		JsonNode work = ended(login, answer.get("id").asText());
		log("%s %s: %s in %d s".formatted(login, path, work.get("state").asText(), seconds(work)));
		return work;
	}

	JsonNode sent(String login, String path, String table) {
		Answer answer = connection().upload(login, path, "x", "table.csv", table.getBytes(StandardCharsets.UTF_8));
		assertThat(answer.status()).isIn(200, 202, 422);
		return answer.json();
	}

	JsonNode ended(String login, String id) {
		Instant end = Instant.now().plus(PATIENCE);
		JsonNode work = connection().get(login, "/api/v1/work/" + id).ok();
		while (Set.of("WAITING", "RUNNING").contains(work.get("state").asText())) {
			assertThat(Instant.now()).as(work.toString()).isBefore(end);
			LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
			work = connection().get(login, "/api/v1/work/" + id).ok();
		}
		return work;
	}

	static long seconds(JsonNode work) {
		return Duration
			.between(OffsetDateTime.parse(work.get("startedAt").asText()),
					OffsetDateTime.parse(work.get("endedAt").asText()))
			.toSeconds();
	}

	void log(String line) {
		LoggerFactory.getLogger(getClass()).info(line);
	}

}
