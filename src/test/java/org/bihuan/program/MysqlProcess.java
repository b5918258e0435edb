package org.bihuan.program;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The MySQL under the tests as a process, where {@code .ci/mysql} has started it.
 *
 * @param run where it keeps its data
 */
record MysqlProcess(Path run) {

	private static final Duration PATIENCE = Duration.ofMinutes(1);

	/** The server of this run; empty if it is somebody else's. */
	static Optional<MysqlProcess> own() {
		return Optional.ofNullable(System.getenv("BIHUAN_MYSQL_RUN"))
			.map(Path::of)
			.filter((run) -> Files.exists(run.resolve("mysqld.pid")))
			.map(MysqlProcess::new);
	}

	/** Ends it at once, as a failing machine would. */
	void kill(JdbcTemplate jdbc) throws IOException {
		// killed while it writes a page, it cannot read that page again without
		if (Objects.equals(jdbc.queryForObject("select @@innodb_doublewrite", String.class), "OFF")) {
			throw new IllegalStateException(
					"MySQL has to be started with BIHUAN_MYSQL_OPTIONS=--innodb-doublewrite=ON to be killed");
		}
		Path pid = this.run.resolve("mysqld.pid");
		ProcessHandle.of(Long.parseLong(Files.readString(pid).strip())).orElseThrow().destroyForcibly();
		// whoever is to bury it may be slow, and a dead one that is not buried looks
		// alive
		Files.delete(pid);
		Instant end = Instant.now().plus(PATIENCE);
		while (answers()) {
			if (Instant.now().isAfter(end)) {
				throw new IllegalStateException("MySQL does not die");
			}
			LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
		}
	}

	private boolean answers() throws IOException {
		try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), Integer.parseInt(port()))) {
			return socket.isConnected();
		}
		catch (ConnectException ex) {
			return false;
		}
	}

	private String port() throws IOException {
		return Files.readString(this.run.resolve("port")).strip();
	}

	/** Starts it on the same data and port, and waits until it answers. */
	void start() throws IOException, InterruptedException {
		int ended = new ProcessBuilder(".ci/mysql", "start", "--port", port()).redirectErrorStream(true)
			.redirectOutput(ProcessBuilder.Redirect.DISCARD)
			.start()
			.waitFor();
		if (ended != 0) {
			throw new IllegalStateException("MySQL does not start again on port " + port());
		}
	}

}
