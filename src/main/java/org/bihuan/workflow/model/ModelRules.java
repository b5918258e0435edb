package org.bihuan.workflow.model;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.bihuan.form.Form;

/**
 * Whether a deployment may be stored. Pure: the same answer in a test over the project's
 * own models, in the designer, and in the engine.
 */
public class ModelRules {

	private static final int LARGEST = 2 * 1024 * 1024;

	/** What the column of the engine's table holds. */
	private static final int LONGEST_NAME = 255;

	private static final Pattern RESOURCE = Pattern
		.compile("(?:[A-Za-z0-9_-]{1,80}/){0,8}([a-z][a-z0-9-]{0,79})\\.(bpmn|dmn|form)");

	private final Known known;

	private final Checks checks;

	/**
	 * Makes rules.
	 * @param known what models may refer to; asked at each check
	 */
	public ModelRules(Known known) {
		this.known = known;
		this.checks = new Checks(known);
	}

	/**
	 * Checks all resources of one deployment.
	 * @param resources content by name of the file, possibly with folders
	 * @return what is wrong, empty if nothing is
	 */
	public List<ModelProblem> check(Map<String, byte[]> resources) {
		List<ModelProblem> found = new ArrayList<>();
		Map<String, Form> forms = new HashMap<>();
		resources.forEach((name, content) -> found.addAll(receive(name, content, forms)));
		found.addAll(twice(resources.keySet()));
		Deployed deployed = new Deployed(forms, this.known);
		resources.forEach((name, content) -> {
			Matcher matcher = RESOURCE.matcher(name);
			if (matcher.matches() && content.length <= LARGEST) {
				found.addAll(this.checks.check(matcher.group(2), name, matcher.group(1), content, deployed));
			}
		});
		return List.copyOf(found);
	}

	/** Two files of one key in different folders: the engine would know only one. */
	private List<ModelProblem> twice(Set<String> names) {
		List<ModelProblem> found = new ArrayList<>();
		Set<String> seen = new HashSet<>();
		names.forEach((name) -> {
			String file = name.substring(name.lastIndexOf('/') + 1);
			if (!seen.add(file)) {
				Problems problems = new Problems(name);
				problems.addForFile("twice", file);
				found.addAll(problems.list());
			}
		});
		return found;
	}

	private List<ModelProblem> receive(String name, byte[] content, Map<String, Form> forms) {
		Problems problems = new Problems(name);
		Matcher matcher = RESOURCE.matcher(name);
		if (!matcher.matches() || name.length() > LONGEST_NAME) {
			problems.addForFile("resource", name);
		}
		else if (content.length > LARGEST) {
			problems.addForFile("size", content.length, LARGEST);
		}
		else if (matcher.group(2).equals("form")) {
			readForm(matcher.group(1), content, forms, problems);
		}
		return problems.list();
	}

	private void readForm(String key, byte[] content, Map<String, Form> forms, Problems problems) {
		try {
			forms.put(key, this.known.read(new String(content, StandardCharsets.UTF_8)));
		}
		catch (IllegalArgumentException ex) {
			problems.addForFile("form-file", String.valueOf(ex.getMessage()));
		}
	}

}
