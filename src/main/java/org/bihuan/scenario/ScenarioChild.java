package org.bihuan.scenario;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.bihuan.shared.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/**
 * Plays scenarios in a child of this program: bounded in memory and time, with a database
 * that is gone with it, and without any setting or secret of this one. The engine's clock
 * is one per JVM, and moving this one's would move real deadlines.
 */
@Component
class ScenarioChild {

	private static final Logger log = LoggerFactory.getLogger(ScenarioChild.class);

	private static final Duration LOOK = Duration.ofMillis(200);

	private static final int TOLD = 40;

	private static final List<String> INHERITED = List.of("PATH", "SystemRoot", "LANG", "LC_ALL");

	private final ObjectMapper json;

	private final Duration start;

	private final Duration each;

	private final String memory;

	private final List<String> program;

	@Autowired
	ScenarioChild(ObjectMapper json, @Value("${bihuan.scenario.start}") Duration start,
			@Value("${bihuan.scenario.each}") Duration each, @Value("${bihuan.scenario.memory}") String memory) {
		this(json, start, each, memory, RunningProgram.command());
	}

	ScenarioChild(ObjectMapper json, Duration start, Duration each, String memory, List<String> program) {
		this.json = json;
		this.start = start;
		this.each = each;
		this.memory = memory;
		this.program = List.copyOf(program);
	}

	/**
	 * Plays scenarios.
	 * @param models models, tables and forms by path, over the shipped ones; they have
	 * passed the rules
	 * @param scenarios texts by name, which have been read once
	 * @param done told how many are played
	 * @return what came of each, in the order of the names, and what they were played on
	 * @throws Refusal.Conflict if it did not come to an end in time, or failed
	 * @throws IOException if a file cannot be written or read
	 */
	Result play(Map<String, byte[]> models, Map<String, String> scenarios, IntConsumer done) throws IOException {
		Path place = Files.createTempDirectory("bihuan-scenario");
		try {
			ScenarioFolder folder = new ScenarioFolder(place);
			folder.write(models, scenarios);
			follow(command(folder).start(), folder, scenarios.size(), done);
			List<Played> played = new ArrayList<>();
			for (String line : folder.lines()) {
				played.add(this.json.readValue(line, Played.class));
			}
			return new Result(played, folder.drawings());
		}
		finally {
			FileSystemUtils.deleteRecursively(place);
		}
	}

	private ProcessBuilder command(ScenarioFolder folder) {
		List<String> command = new ArrayList<>(
				List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx" + this.memory,
						"-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:+ExitOnOutOfMemoryError",
						"-Djava.io.tmpdir=" + folder.folder(), "-Djava.awt.headless=true"));
		command.addAll(this.program);
		command.addAll(List.of("--spring.profiles.active=demo,scenario", "--bihuan.scenario.folder=" + folder.folder(),
				"--bihuan.data-dir=" + folder.folder().resolve("data")));
		ProcessBuilder child = new ProcessBuilder(command);
		child.directory(folder.folder().toFile());
		child.environment().keySet().retainAll(INHERITED);
		return child.redirectErrorStream(true).redirectOutput(folder.log().toFile());
	}

	private void follow(Process child, ScenarioFolder folder, int count, IntConsumer done) throws IOException {
		long end = System.nanoTime() + this.start.plus(this.each.multipliedBy(count)).toNanos();
		try {
			while (!child.waitFor(LOOK.toMillis(), TimeUnit.MILLISECONDS)) {
				done.accept(folder.lines().size());
				if (System.nanoTime() > end) {
					throw new Refusal.Conflict("scenario.too-long", folder.lines().size(), count);
				}
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new Refusal.Conflict("scenario.interrupted");
		}
		finally {
			child.destroyForcibly();
		}
		if (child.exitValue() != 0) {
			List<String> lines = Files.readAllLines(folder.log());
			log.error("Scenarios ended with {}: {}", child.exitValue(),
					String.join("\n", lines.subList(Math.max(0, lines.size() - TOLD), lines.size())));
			throw new Refusal.Conflict("scenario.failed", child.exitValue());
		}
		done.accept(count);
	}

	/**
	 * What came of a run.
	 *
	 * @param played what came of each scenario
	 * @param drawings drawings of the processes that ran, by key
	 */
	record Result(List<Played> played, Map<String, String> drawings) {
	}

}
