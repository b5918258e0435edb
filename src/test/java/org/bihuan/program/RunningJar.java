package org.bihuan.program;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

/**
 * The packaged product as a process of its own, which can be killed.
 *
 * @param process the process
 * @param connection address of the product
 */
record RunningJar(Process process, Connection connection) {

	private static final Duration PATIENCE = Duration.ofMinutes(10);

	/**
	 * Starts the product on a free port and waits until it says that it is healthy.
	 * @param folder its data and its log
	 * @param settings more settings, each as an argument of the command
	 */
	static RunningJar start(Path folder, String... settings) {
		return start(folder, Map.of(), settings);
	}

	static RunningJar start(Path folder, Map<String, String> environment, String... settings) {
		int port = freePort();
		Path log = folder.resolve("product.log");
		ProcessBuilder command = new ProcessBuilder(
				new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx512m",
						System.getProperty("faults.jvm", "-XX:TieredStopAtLevel=1"), "-XX:+UseSerialGC",
						"-XX:MetaspaceSize=256m", "-XX:SharedArchiveFile=" + System.getProperty("bihuan.classes"),
						"-jar", System.getProperty("bihuan.jar"), "--server.port=" + port,
						"--bihuan.data-dir=" + folder.resolve("data"))));
		command.command().addAll(List.of(settings));
		command.environment().putAll(environment);
		command.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
		try {
			RunningJar running = new RunningJar(command.start(), Connection.to(port));
			running.awaitHealth(log);
			return running;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private void awaitHealth(Path log) throws IOException {
		Instant end = Instant.now().plus(PATIENCE);
		while (!healthy()) {
			if (ended(500) || Instant.now().isAfter(end)) {
				kill();
				throw new IllegalStateException("Not healthy: " + Files.readString(log));
			}
		}
	}

	private boolean healthy() {
		URI health = this.connection.site().resolve("/actuator/health");
		try {
			return Connection.send(HttpRequest.newBuilder(health).timeout(Duration.ofSeconds(5)).GET()).status() == 200;
		}
		catch (UncheckedIOException ex) {
			// nobody listens yet
			return false;
		}
	}

	/**
	 * Ends the process at once, as a failing machine would.
	 */
	void kill() {
		this.process.destroyForcibly();
		if (!ended(30_000)) {
			throw new IllegalStateException("It does not die");
		}
	}

	private boolean ended(long millis) {
		try {
			return this.process.waitFor(millis, TimeUnit.MILLISECONDS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	/** Below the ports that outgoing connections take while the program starts. */
	private static int freePort() {
		while (true) {
			int port = ThreadLocalRandom.current().nextInt(20_000, 32_000);
			try (ServerSocket socket = new ServerSocket(port)) {
				return socket.getLocalPort();
			}
			catch (BindException ex) {
				// somebody has it: the next one
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}
	}

}
