package org.bihuan.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;

/**
 * P10: from the command that tries the product out to its first page, with a warm
 * repository, compiled sources and an empty H2.
 */
final class FirstPage implements Benchmark {

	private static final Duration PATIENCE = Duration.ofMinutes(5);

	private static final Duration PAUSE = Duration.ofMillis(50);

	@Override
	public String id() {
		return "P10";
	}

	@Override
	public String title() {
		return "from `mvn spring-boot:run` to the first page";
	}

	@Override
	public void run(Plan plan, Programs programs, Report report) {
		Figures figures = new Figures();
		for (int round = 0; round <= plan.rounds(); round++) {
			(round > 0 ? figures : new Figures()).add("seconds", seconds());
		}
		report.table(List.of("seconds (median)", "rounds", "bar"),
				List.of(Report.cells(figures.median("seconds"), figures.range("seconds"), "30, better 15")));
	}

	/** With this profile, or the compiler would take these very classes away. */
	private static double seconds() {
		long start = System.nanoTime();
		try {
			int port = freePort();
			Process maven = new ProcessBuilder("mvn", "-q", "-o", "-Pbench", "spring-boot:run",
					"-Dspring-boot.run.arguments=--server.port=%d --bihuan.data-dir=%s".formatted(port,
							Path.of("target", "bench-data", UUID.randomUUID().toString()).toAbsolutePath()))
				.redirectErrorStream(true)
				.redirectOutput(Path.of("target", "first-page.log").toFile())
				.start();
			try {
				await(maven, URI.create("http://localhost:%d/login".formatted(port)), start + PATIENCE.toNanos());
				return (System.nanoTime() - start) / 1e9;
			}
			finally {
				maven.descendants().forEach(ProcessHandle::destroy);
				maven.destroy();
				maven.onExit().join();
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static void await(Process maven, URI page, long end) {
		while (!answers(page)) {
			if (!maven.isAlive() || System.nanoTime() > end) {
				throw new IllegalStateException("No page; see target/first-page.log");
			}
			LockSupport.parkNanos(PAUSE.toNanos());
		}
	}

	private static boolean answers(URI page) {
		try {
			return ((HttpURLConnection) page.toURL().openConnection()).getResponseCode() == HttpURLConnection.HTTP_OK;
		}
		catch (IOException ex) {
			// nobody listens yet
			return false;
		}
	}

	private static int freePort() throws IOException {
		try (ServerSocket socket = new ServerSocket(0)) {
			return socket.getLocalPort();
		}
	}

}
