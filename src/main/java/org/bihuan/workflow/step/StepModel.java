package org.bihuan.workflow.step;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaExecutionListener;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.jspecify.annotations.Nullable;

/**
 * What the model says of a user task beside its drawing.
 *
 * @param step key of the step
 * @param name Chinese name
 * @param nameEn English name; the Chinese one if the model has none
 * @param formKey form of the step
 * @param obligation legal obligation that the step serves; null if it has a service clock
 * @param notBy steps whose doers are kept out
 * @param inPerson whether it is a duty in person
 * @param outcomes variable that tells whether an outcome was chosen, by outcome
 * @param addressee whom the model wants, or the variable that says so; null if it names a
 * group itself
 */
record StepModel(String step, String name, String nameEn, String formKey, @Nullable String obligation,
		List<String> notBy, boolean inPerson, Map<String, String> outcomes, @Nullable String addressee) {

	private static final String OUTCOME = "outcome:";

	static StepModel of(UserTask task) {
		Map<String, String> properties = properties(task);
		Map<String, String> outcomes = new LinkedHashMap<>();
		properties.forEach((name, value) -> {
			if (name.startsWith(OUTCOME)) {
				outcomes.put(name.substring(OUTCOME.length()), value);
			}
		});
		String notBy = properties.get("notBy");
		return new StepModel(task.getId(), task.getName(), properties.getOrDefault("name.en", task.getName()),
				task.getCamundaFormKey(), properties.get("obligation"),
				(notBy != null) ? Arrays.asList(notBy.split(",")) : List.of(),
				Boolean.parseBoolean(properties.get("inPerson")), outcomes, addressee(task));
	}

	private static @Nullable String addressee(UserTask task) {
		if (task.getExtensionElements() == null) {
			return null;
		}
		return task.getExtensionElements()
			.getElementsQuery()
			.filterByType(CamundaExecutionListener.class)
			.list()
			.stream()
			.flatMap((listener) -> listener.getCamundaFields().stream())
			.filter((field) -> field.getCamundaName().equals("to"))
			.map((field) -> (field.getCamundaString() != null) ? field.getCamundaString()
					: field.getCamundaExpressionChild())
			.map((told) -> told.getTextContent().strip())
			.findFirst()
			.orElse(null);
	}

	/**
	 * Whom the step is for.
	 * @param variables variables of the process
	 * @return for example {@code inspector@authority}
	 */
	String to(Map<String, Object> variables) {
		String to = String.valueOf(this.addressee);
		return to.startsWith("${") ? String.valueOf(variables.get(to.substring(2, to.length() - 1))) : to;
	}

	private static Map<String, String> properties(UserTask task) {
		Map<String, String> properties = new LinkedHashMap<>();
		if (task.getExtensionElements() != null) {
			task.getExtensionElements()
				.getElementsQuery()
				.filterByType(CamundaProperties.class)
				.list()
				.stream()
				.flatMap((group) -> group.getCamundaProperties().stream())
				.forEach((CamundaProperty one) -> properties.put(one.getCamundaName(), one.getCamundaValue()));
		}
		return properties;
	}

	/**
	 * Name of the variable that holds the step's candidate group. A hyphen would be a
	 * minus in the engine's expressions, hence the camel case.
	 * @param step key of a step, for example {@code sign-off}
	 * @return for example {@code signOffGroup}
	 */
	static String groupVariable(String step) {
		return camelCase(step) + "Group";
	}

	/** Name of the variable that says which of several obligations of a kind is meant. */
	String owedVariable() {
		return camelCase(String.valueOf(this.obligation)) + "Owed";
	}

	private static String camelCase(String key) {
		StringBuilder name = new StringBuilder();
		for (String word : key.split("-")) {
			name.append(name.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1));
		}
		return name.toString();
	}

}
