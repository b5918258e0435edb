package org.bihuan.program;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Map;

/**
 * Shows one process another time than its machine has, from one moment to the next: a
 * library between the process and the system answers what the system would answer if its
 * clock were set. What measures how long something takes stays true, as it does there.
 *
 * @param library address of libfaketime
 * @param file what the library reads
 */
record ShiftedTime(Path library, Path file) {

	/** Not shifted yet. */
	static ShiftedTime in(Path folder) throws IOException {
		String library = System.getenv("BIHUAN_FAKETIME");
		if (library == null || !Files.exists(Path.of(library))) {
			throw new IllegalStateException("A process gets another time by a library that is not there: "
					+ "run `export BIHUAN_FAKETIME=$(.ci/faketime)` first");
		}
		ShiftedTime time = new ShiftedTime(Path.of(library), folder.resolve("shift"));
		time.by(Duration.ZERO);
		return time;
	}

	/** From now on the process is ahead by that much. */
	void by(Duration ahead) throws IOException {
		Path draft = Files.writeString(this.file.resolveSibling("shift.draft"), "%+d%n".formatted(ahead.toSeconds()));
		// whole or not at all: it is read meanwhile
		Files.move(draft, this.file, StandardCopyOption.ATOMIC_MOVE);
	}

	/** What the process has to be started with. */
	Map<String, String> environment() {
		// waits are measured with the clock that nobody sets; the library would end them
		// at once
		return Map.of("LD_PRELOAD", this.library.toString(), "FAKETIME_TIMESTAMP_FILE", this.file.toString(),
				"FAKETIME_CACHE_DURATION", "1", "FAKETIME_DONT_FAKE_MONOTONIC", "1", "FAKETIME_FORCE_MONOTONIC_FIX",
				"0", "NO_FAKE_STAT", "1");
	}

}
