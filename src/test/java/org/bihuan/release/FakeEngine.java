package org.bihuan.release;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.bihuan.workflow.ModelChecks;
import org.bihuan.workflow.ModelDeployment;
import org.bihuan.workflow.ModelFinding;

/**
 * An engine that writes down what it is given. A file that says so is refused.
 */
class FakeEngine implements ModelDeployment, ModelChecks {

	private final List<String> log;

	FakeEngine(List<String> log) {
		this.log = log;
	}

	@Override
	public Map<String, byte[]> together(Set<String> changed, Map<String, byte[]> files) {
		Map<String, byte[]> together = new TreeMap<>(files);
		together.keySet().retainAll(changed);
		return together;
	}

	@Override
	public List<ModelFinding> check(Map<String, String> files, Locale locale) {
		return files.entrySet()
			.stream()
			.filter((file) -> file.getValue().contains("bad"))
			.map((file) -> new ModelFinding(file.getKey(), null, null, "bad", "bad", ModelFinding.Level.ERROR))
			.toList();
	}

	@Override
	public String deploy(String name, Map<String, byte[]> files) {
		Map<String, String> texts = new TreeMap<>();
		files.forEach((path, content) -> texts.put(path, text(content)));
		this.log.add("%s %s".formatted(name, texts));
		return name;
	}

	@Override
	public void retire(String process) {
		this.log.add("retired " + process);
	}

	private static String text(byte[] content) {
		return new String(content, StandardCharsets.UTF_8);
	}

}
