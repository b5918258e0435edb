package org.bihuan.program;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import org.bihuan.Databases;
import org.bihuan.journey.Gate;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Two packaged products on one MySQL, each with a connection of its own to it that can be
 * cut. A killed one's jobs are another one's after a short while.
 */
final class Nodes implements AutoCloseable {

	static final Duration LOCK = Duration.ofSeconds(5);

	static final int COUNT = 2;

	private static final Duration PATIENCE = Duration.ofMinutes(20);

	private final Map<String, Object> database = Databases.mysql();

	private final JdbcTemplate jdbc = new JdbcTemplate(
			new DriverManagerDataSource(setting("url"), setting("username"), setting("password")));

	private final List<Gate> gates = IntStream.range(0, COUNT)
		.mapToObj((node) -> new Gate(server().getPort()))
		.toList();

	private final RunningJar[] running = new RunningJar[COUNT];

	private final Path folder;

	private final List<Map<String, String>> environments;

	Nodes(Path folder) {
		this(folder, Map.of());
	}

	/** The environment given is the second node's. */
	Nodes(Path folder, Map<String, String> environment) {
		this.folder = folder;
		this.environments = List.of(Map.of(), environment);
	}

	private String setting(String name) {
		return String.valueOf(this.database.get("spring.datasource." + name));
	}

	private URI server() {
		return URI.create(setting("url").substring("jdbc:".length()));
	}

	/** Past the gates. */
	JdbcTemplate jdbc() {
		return this.jdbc;
	}

	Gate gate(int node) {
		return this.gates.get(node);
	}

	void start(int node) {
		String through = setting("url").replace(server().getAuthority(), "127.0.0.1:" + gate(node).port());
		Stream<String> settings = Stream.of("--spring.profiles.active=demo", "--spring.datasource.url=" + through,
				"--spring.datasource.username=" + setting("username"),
				"--spring.datasource.password=" + setting("password"), "--bihuan.duty.rounds=false",
				"--camunda.bpm.job-execution.lock-time-in-millis=" + LOCK.toMillis());
		this.running[node] = RunningJar.start(this.folder, this.environments.get(node),
				settings.toArray(String[]::new));
	}

	/** Starts those that were killed. */
	void startIfDead() {
		for (int node = 0; node < COUNT; node++) {
			if (!this.running[node].process().isAlive()) {
				start(node);
			}
		}
	}

	/** One that runs. */
	Connection living() {
		return connection(this.running[0].process().isAlive() ? 0 : 1);
	}

	void kill(int node) {
		this.running[node].kill();
	}

	Connection connection(int node) {
		return this.running[node].connection();
	}

	/** What the node says of its health; 0 if it says nothing. */
	int health(int node) {
		try {
			return Connection.send(HttpRequest.newBuilder(connection(node).site().resolve("/actuator/health")).GET())
				.status();
		}
		catch (UncheckedIOException ex) {
			return 0;
		}
	}

	/** No job was given up, and all chains hold. */
	void assertSound() {
		assertThat(this.jdbc.queryForObject("select count(*) from ACT_RU_INCIDENT", Long.class)).isZero();
		JsonNode report = living().get("auditor", "/api/v1/audit/verify").ok();
		assertThat(report.get("ok").asBoolean()).as(report.toString()).isTrue();
	}

	static void await(Instant moment) {
		await(() -> !Instant.now().isBefore(moment));
	}

	static void await(BooleanSupplier condition) {
		await(condition, Duration.ofMillis(50));
	}

	/** Looks again after a pause. */
	static void await(BooleanSupplier condition, Duration pause) {
		Instant end = Instant.now().plus(PATIENCE);
		while (!condition.getAsBoolean()) {
			assertThat(Instant.now()).isBefore(end);
			LockSupport.parkNanos(pause.toNanos());
		}
	}

	/** What both have logged. */
	String log() {
		try {
			return Files.readString(this.folder.resolve("product.log"));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Override
	public void close() throws IOException {
		for (int node = 0; node < COUNT; node++) {
			if (this.running[node] != null) {
				kill(node);
			}
			gate(node).close();
		}
	}

}
