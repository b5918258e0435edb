package org.bihuan.archive;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Runs Node where the pages are built.
 */
public final class Node {

	private static final Path FRONTEND = Path.of("src/main/frontend");

	private Node() {
	}

	/**
	 * Runs it to its end.
	 * @param arguments what to run
	 * @return what it wrote and how it ended
	 */
	public static Output run(List<String> arguments) throws IOException, InterruptedException {
		List<String> command = new ArrayList<>(List.of("node"));
		command.addAll(arguments);
		File written = File.createTempFile("node", ".txt");
		Process process = new ProcessBuilder(command).directory(FRONTEND.toFile())
			.redirectErrorStream(true)
			.redirectOutput(written)
			.start();
		if (!process.waitFor(2, TimeUnit.MINUTES)) {
			process.destroyForcibly();
			throw new IllegalStateException("Node does not end: " + command);
		}
		String text = Files.readString(written.toPath(), StandardCharsets.UTF_8);
		Files.delete(written.toPath());
		return new Output(process.exitValue(), text);
	}

	/**
	 * What Node wrote.
	 *
	 * @param exitCode how it ended
	 * @param text what it wrote
	 */
	public record Output(int exitCode, String text) {
	}

}
