package org.bihuan.program;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.bihuan.Databases;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The packaged product as one node with 512 MB of heap on MySQL, under a mixed load for
 * as long as the command says. Each minute is measured after a full collection; at the
 * end the last third of the minutes is held against the first. Ends with 1 if something
 * drifted or failed.
 */
final class Soak {

	private static final Logger log = LoggerFactory.getLogger(Soak.class);

	private static final Duration LEAP = Duration.ofHours(6);

	private final RunningJar product;

	private final Path folder;

	private final Stopwatches times = new Stopwatches();

	private Soak(RunningJar product, Path folder) {
		this.product = product;
		this.folder = folder;
	}

	public static void main(String[] arguments) throws IOException {
		int minutes = Integer.parseInt(arguments[0]);
		int workers = Integer.parseInt(arguments[1]);
		Path folder = Files.createDirectories(Path.of("target", "soak", UUID.randomUUID().toString()));
		Map<String, Object> database = Databases.mysql();
		RunningJar product = RunningJar.start(folder,
				Stream
					.concat(database.entrySet().stream().map((one) -> "--" + one.getKey() + "=" + one.getValue()),
							Stream.of("--spring.profiles.active=demo",
									"--spring.datasource.hikari.register-mbeans=true"))
					.toArray(String[]::new));
		boolean steady;
		try {
			steady = new Soak(product, folder).run(minutes, workers);
		}
		finally {
			product.kill();
		}
		// threads that a request still waits in do not hold the program up
		Runtime.getRuntime().halt(steady ? 0 : 1);
	}

	private boolean run(int minutes, int workers) throws IOException {
		List<Minute> measured = new ArrayList<>();
		try (Vitals vitals = Vitals.of(this.product.process().pid());
				PrintStream report = new PrintStream(Files.newOutputStream(Path.of("target", "soak.md")), true,
						StandardCharsets.UTF_8)) {
			say(report,
					("Command: `mvn -q -Pbench -DskipTests package exec:exec@soak -Dsoak.minutes=%d -Dsoak.workers=%d`")
						.formatted(minutes, workers));
			say(report, "");
			Minute.HEADING.forEach((line) -> say(report, line));
			MixedLoad load = new MixedLoad(this.product.connection(), this.times);
			load.start(workers);
			Instant start = Instant.now();
			for (int minute = 1; minute <= minutes; minute++) {
				this.times.of("clock",
						() -> this.product.connection()
							.post("admin", "/api/v1/demo/clock", Map.of("advance", LEAP.toString()))
							.ok());
				vitals.watch(start.plus(Duration.ofMinutes(minute)));
				measured.add(vitals.minute(minute, this.times.minute()));
				say(report, measured.get(measured.size() - 1).row());
			}
			load.stop();
			Vitals.Rest rest = vitals.rest(Duration.ofMinutes(2));
			say(report, "");
			this.times.table().forEach((line) -> say(report, line));
			Drift drift = new Drift(measured, this.times, rest, logged());
			drift.lines().forEach((line) -> say(report, line));
			return drift.none();
		}
	}

	/** What the product itself took for a fault. */
	private List<String> logged() throws IOException {
		try (Stream<String> lines = Files.lines(this.folder.resolve("product.log"))) {
			return lines.filter((line) -> line.contains(" ERROR ")).toList();
		}
	}

	private static void say(PrintStream report, String line) {
		report.println(line);
		log.warn(line);
	}

	static void pause(Duration pause) {
		try {
			new CountDownLatch(1).await(pause.toMillis(), TimeUnit.MILLISECONDS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

}
