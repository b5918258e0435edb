package org.bihuan.program;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The MySQL under the tests as a process, where {@code .ci/mysql} has started it.
 *
 * @param run where it keeps its data
 */
record MysqlProcess(Path run) {

	/** The server of this run; empty if it is somebody else's. */
	static Optional<MysqlProcess> own() {
		return Optional.ofNullable(System.getenv("BIHUAN_MYSQL_RUN"))
			.map(Path::of)
			.filter((run) -> Files.exists(run.resolve("mysqld.pid")))
			.map(MysqlProcess::new);
	}

	/** Ends it at once, as a failing machine would. */
	void kill() throws IOException {
		Path pid = this.run.resolve("mysqld.pid");
		ProcessHandle.of(Long.parseLong(Files.readString(pid).strip())).orElseThrow().destroyForcibly();
		// whoever is to bury it may be slow, and a dead one that is not buried looks
		// alive
		Files.delete(pid);
	}

	/** Starts it on the same data and port, and waits until it answers. */
	void start() throws IOException, InterruptedException {
		String port = Files.readString(this.run.resolve("port")).strip();
		int ended = new ProcessBuilder(".ci/mysql", "start", "--port", port).redirectErrorStream(true)
			.redirectOutput(ProcessBuilder.Redirect.DISCARD)
			.start()
			.waitFor();
		if (ended != 0) {
			throw new IllegalStateException("MySQL does not start again on port " + port);
		}
	}

}
