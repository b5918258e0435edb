package org.bihuan.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What else the machine was doing.
 */
final class Machine {

	private static final Path LOAD = Path.of("/proc/loadavg");

	private Machine() {
	}

	/** Of one, five and fifteen minutes. */
	static String load() {
		try {
			String[] words = Files.readString(LOAD).split(" ");
			return "%s %s %s on %d processors".formatted(words[0], words[1], words[2],
					Runtime.getRuntime().availableProcessors());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
