package org.bihuan.program;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The operator's scripts for one program on MySQL.
 *
 * @param database {@code spring.datasource} properties of the program
 * @param data its data directory
 * @param jar the program
 */
record Backups(Map<String, Object> database, Path data, Path jar) {

	/** Takes a backup and answers where it is. */
	Path backup(Path folder) {
		Ended ended = run("ops/backup", folder);
		assertThat(ended.code()).as(ended.said()).isZero();
		return Path.of(ended.said().strip());
	}

	void restore(Path backup) {
		Ended ended = run("ops/restore", backup);
		assertThat(ended.code()).as(ended.said()).isZero();
	}

	/** Tries to restore what must not be restored, and answers why not. */
	String refused(Path backup) {
		Ended ended = run("ops/restore", backup);
		assertThat(ended.code()).as(ended.said()).isEqualTo(1);
		return ended.said();
	}

	private Ended run(String script, Path argument) {
		URI address = URI.create(setting("url").substring("jdbc:".length()));
		try {
			Path said = Files.createTempFile("script", ".log");
			ProcessBuilder command = new ProcessBuilder(script, argument.toString()).redirectErrorStream(true)
				.redirectOutput(said.toFile());
			command.environment()
				.putAll(Map.of("BIHUAN_MYSQL_ADDRESS", address.getAuthority(), "BIHUAN_MYSQL_SCHEMA",
						address.getPath().substring(1), "BIHUAN_MYSQL_USER", setting("username"),
						"BIHUAN_MYSQL_PASSWORD", setting("password"), "BIHUAN_MYSQL_CLIENTS", clients(),
						"BIHUAN_DATA_DIR", this.data.toString(), "BIHUAN_JAR", this.jar.toString()));
			Process running = command.start();
			assertThat(running.waitFor(5, TimeUnit.MINUTES)).as("%s ends", script).isTrue();
			return new Ended(running.exitValue(), Files.readString(said));
		}
		catch (IOException | InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static String clients() throws IOException, InterruptedException {
		Process asked = new ProcessBuilder(".ci/mysql", "clients").start();
		String folder = new String(asked.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
		String why = new String(asked.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
		assertThat(asked.waitFor()).as(why).isZero();
		return folder;
	}

	private String setting(String name) {
		return (String) this.database.get("spring.datasource." + name);
	}

	/** A copy of a backup that may be damaged. */
	static Path copy(Path backup, Path folder) throws IOException {
		Files.createDirectories(folder);
		try (Stream<Path> parts = Files.list(backup)) {
			for (Path part : (Iterable<Path>) parts::iterator) {
				Files.copy(part, folder.resolve(part.getFileName()));
			}
		}
		return folder;
	}

	/** Settings of the program as arguments of its command. */
	static String[] settings(Map<String, Object> database, String... more) {
		return Stream
			.concat(database.entrySet().stream().map((one) -> "--" + one.getKey() + "=" + one.getValue()),
					List.of(more).stream())
			.toArray(String[]::new);
	}

	private record Ended(int code, String said) {
	}

}
