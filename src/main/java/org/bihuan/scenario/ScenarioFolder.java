package org.bihuan.scenario;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What parent and child tell each other, as files.
 *
 * @param folder the folder, of this run alone
 */
record ScenarioFolder(Path folder) {

	Path results() {
		return this.folder.resolve("results.jsonl");
	}

	Path log() {
		return this.folder.resolve("child.log");
	}

	/** Drawings of the processes that were played, by key. */
	Map<String, String> drawings() throws IOException {
		Map<String, String> found = new TreeMap<>();
		for (Path file : below(this.folder.resolve("drawings"))) {
			found.put(file.getFileName().toString(), Files.readString(file));
		}
		return found;
	}

	void draw(String process, String xml) throws IOException {
		write(this.folder.resolve("drawings"), process, xml.getBytes(StandardCharsets.UTF_8));
	}

	/** Models, tables and forms by path. */
	Map<String, byte[]> models() throws IOException {
		Path models = this.folder.resolve("models");
		Map<String, byte[]> found = new TreeMap<>();
		for (Path file : below(models)) {
			found.put(models.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
		}
		return found;
	}

	/** Scenarios by name, in the order of their names. */
	Map<String, String> scenarios() throws IOException {
		Path scenarios = this.folder.resolve("scenarios");
		Map<String, String> found = new TreeMap<>();
		for (Path file : below(scenarios)) {
			found.put(scenarios.relativize(file).toString().replace('\\', '/'), Files.readString(file));
		}
		return found;
	}

	void write(Map<String, byte[]> models, Map<String, String> scenarios) throws IOException {
		for (Map.Entry<String, byte[]> model : models.entrySet()) {
			write(this.folder.resolve("models"), model.getKey(), model.getValue());
		}
		for (Map.Entry<String, String> scenario : scenarios.entrySet()) {
			write(this.folder.resolve("scenarios"), scenario.getKey(),
					scenario.getValue().getBytes(StandardCharsets.UTF_8));
		}
	}

	/** Only whole lines: the child may be writing the next one. */
	List<String> lines() throws IOException {
		if (!Files.exists(results())) {
			return List.of();
		}
		String text = Files.readString(results());
		return text.substring(0, text.lastIndexOf('\n') + 1).lines().toList();
	}

	private static void write(Path below, String name, byte[] content) throws IOException {
		Path file = below.resolve(name).normalize();
		if (!file.startsWith(below)) {
			throw new IllegalArgumentException("Not a name of a file: " + name);
		}
		Files.createDirectories(file.getParent());
		Files.write(file, content);
	}

	private static List<Path> below(Path folder) throws IOException {
		if (!Files.isDirectory(folder)) {
			return List.of();
		}
		try (Stream<Path> files = Files.walk(folder)) {
			return files.filter(Files::isRegularFile).toList();
		}
	}

}
