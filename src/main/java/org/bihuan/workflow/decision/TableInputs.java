package org.bihuan.workflow.decision;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.bihuan.shared.FieldProblem;
import org.bihuan.shared.Refusal;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.InputExpression;
import org.jspecify.annotations.Nullable;

/**
 * The inputs a table declares. A value must have the declared type; one without type is a
 * list; one that is missing is null, or an empty list.
 *
 * @param types declared type by name, empty text for a list
 */
record TableInputs(Map<String, String> types) {

	static final String ACTIVE_DOCUMENTS = "activeDocuments";

	static TableInputs of(DmnModelInstance model) {
		Map<String, String> types = new LinkedHashMap<>();
		for (Input input : model.getModelElementsByType(Input.class)) {
			InputExpression expression = input.getInputExpression();
			String type = expression.getTypeRef();
			types.put(expression.getText().getTextContent().trim(), (type != null) ? type : "");
		}
		return new TableInputs(types);
	}

	/**
	 * Values as the table takes them.
	 * @param given values by name
	 * @param strict whether names that the table does not know are refused
	 * @return all declared inputs but the active documents
	 */
	Map<String, @Nullable Object> take(Map<String, Object> given, boolean strict) {
		List<FieldProblem> problems = new ArrayList<>();
		Map<String, @Nullable Object> values = new HashMap<>();
		if (strict) {
			given.keySet()
				.stream()
				.filter((name) -> !this.types.containsKey(name) || ACTIVE_DOCUMENTS.equals(name))
				.forEach((name) -> problems
					.add(new FieldProblem(name, "workflow.decision.unknownInput", name, names())));
		}
		this.types.forEach((name, type) -> {
			Object value = given.get(name);
			if (fits(type, value)) {
				values.put(name, adapt(type, value));
			}
			else {
				problems.add(new FieldProblem(name, "workflow.decision.wrongType." + (type.isEmpty() ? "list" : type)));
			}
		});
		if (!problems.isEmpty()) {
			throw new Refusal.Invalid(problems);
		}
		return values;
	}

	private String names() {
		return this.types.keySet()
			.stream()
			.filter((name) -> !ACTIVE_DOCUMENTS.equals(name))
			.collect(Collectors.joining(", "));
	}

	private boolean fits(String type, @Nullable Object value) {
		if (value == null) {
			return true;
		}
		return switch (type) {
			case "boolean" -> value instanceof Boolean;
			case "integer", "long" -> value instanceof Integer || value instanceof Long;
			case "number", "double" -> value instanceof Number;
			case "string" -> value instanceof String || isTexts(value);
			default -> value instanceof String || isTexts(value);
		};
	}

	private boolean isTexts(Object value) {
		return value instanceof Collection<?> list && list.stream().allMatch(String.class::isInstance);
	}

	private @Nullable Object adapt(String type, @Nullable Object value) {
		if (type.isEmpty()) {
			return asList(value);
		}
		if (value instanceof Collection<?> texts) {
			return texts.stream().map(String::valueOf).collect(Collectors.joining(","));
		}
		return value;
	}

	private List<?> asList(@Nullable Object value) {
		if (value == null) {
			return List.of();
		}
		return (value instanceof Collection<?> list) ? List.copyOf(list)
				: Arrays.stream(value.toString().split(",")).map(String::trim).toList();
	}

}
