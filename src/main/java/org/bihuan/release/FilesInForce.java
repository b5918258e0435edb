package org.bihuan.release;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

import org.bihuan.scenario.Scenarios;
import org.bihuan.scenario.Scenarios.Material;
import org.bihuan.scenario.ScenariosInForce;
import org.bihuan.workflow.PublishedFiles;
import org.bihuan.workflow.ShippedFiles;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What rules now: what the program brings, and over it what was released here.
 */
@Component
class FilesInForce implements PublishedFiles, ScenariosInForce {

	private final ReleaseTable table;

	private final ShippedFiles shipped;

	private final Scenarios scenarios;

	FilesInForce(ReleaseTable table, ShippedFiles shipped, Scenarios scenarios) {
		this.table = table;
		this.shipped = shipped;
		this.scenarios = scenarios;
	}

	@Override
	@Transactional(readOnly = true)
	public Map<String, byte[]> inForce() {
		return models(released());
	}

	@Override
	@Transactional(readOnly = true)
	public Material material() {
		return material(released());
	}

	/** What would be played with files over what the program brings. */
	Material material(Map<String, String> over) {
		Map<String, String> all = shipped();
		all.putAll(over);
		return new Material(models(over), scenarios(all));
	}

	/** What was released here, by path. */
	Map<String, String> released() {
		Map<String, String> files = new TreeMap<>();
		this.table.released().forEach((path, file) -> files.put(path, file.text()));
		return files;
	}

	/** What the program brings, by path. */
	Map<String, String> shipped() {
		Map<String, String> files = new TreeMap<>();
		this.shipped.all().forEach((path, content) -> files.put(path, new String(content, StandardCharsets.UTF_8)));
		this.scenarios.shipped().forEach((name, text) -> files.put(FileKind.SCENARIO.folder() + "/" + name, text));
		return files;
	}

	/** All that rules, by path. */
	Map<String, String> all() {
		Map<String, String> files = shipped();
		files.putAll(released());
		return files;
	}

	/** Those that the engine is given. */
	static Map<String, byte[]> models(Map<String, String> files) {
		Map<String, byte[]> models = new TreeMap<>();
		files.forEach((path, text) -> {
			if (FileKind.of(path) != FileKind.SCENARIO) {
				models.put(path, text.getBytes(StandardCharsets.UTF_8));
			}
		});
		return models;
	}

	/** Scenarios by the name of their file. */
	static Map<String, String> scenarios(Map<String, String> files) {
		Map<String, String> scenarios = new TreeMap<>();
		files.forEach((path, text) -> {
			if (FileKind.of(path) == FileKind.SCENARIO) {
				scenarios.put(path.substring(path.indexOf('/') + 1), text);
			}
		});
		return scenarios;
	}

}
