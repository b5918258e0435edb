package org.bihuan.workflow.engine;

import java.io.ByteArrayInputStream;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.UserTask;

/**
 * Finds what moves with a file: a step reads its form from the deployment of its process.
 */
final class Together {

	private static final String FORM = "forms/%s.form";

	private Together() {
	}

	static Map<String, byte[]> of(Set<String> changed, Map<String, byte[]> files) {
		Map<String, byte[]> together = new TreeMap<>();
		changed.forEach((path) -> together.put(path, files.get(path)));
		files.forEach((path, content) -> {
			if (path.endsWith(".bpmn")) {
				Set<String> forms = forms(content);
				if (changed.contains(path) || forms.stream().anyMatch(changed::contains)) {
					together.put(path, content);
					forms.stream().filter(files::containsKey).forEach((form) -> together.put(form, files.get(form)));
				}
			}
		});
		return together;
	}

	private static Set<String> forms(byte[] model) {
		return Bpmn.readModelFromStream(new ByteArrayInputStream(model))
			.getModelElementsByType(UserTask.class)
			.stream()
			.map((task) -> FORM.formatted(task.getCamundaFormKey()))
			.collect(Collectors.toSet());
	}

}
