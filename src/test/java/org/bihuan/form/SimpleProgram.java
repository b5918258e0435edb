package org.bihuan.form;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Fills in any form by a few rules: texts for texts, the first of several, yes where yes
 * is required, one row per list, the earliest date.
 *
 * @param options choices it offers as the server would
 */
record SimpleProgram(Map<String, List<Option>> options) {

	Map<String, Object> fill(Map<?, ?> section) {
		Map<String, Object> values = new HashMap<>();
		for (Object child : (List<?>) section.get("components")) {
			Map<?, ?> component = (Map<?, ?>) child;
			Object value = value(component);
			if ("group".equals(component.get("type"))) {
				values.putAll(fill(component));
			}
			else if (value != null) {
				values.put(
						component.containsKey("path") ? (String) component.get("path") : (String) component.get("key"),
						value);
			}
		}
		return values;
	}

	private @Nullable Object value(Map<?, ?> component) {
		return switch ((String) component.get("type")) {
			case "textfield", "textarea" -> "text";
			case "number" -> 1;
			case "datetime" -> "2026-11-30";
			case "checkbox" -> true;
			case "select", "radio" -> first(component);
			case "checklist", "taglist" -> List.of(first(component));
			case "dynamiclist" -> List.of(fill(component));
			default -> null;
		};
	}

	private String first(Map<?, ?> component) {
		if (component.get("values") instanceof List<?> values) {
			return (String) ((Map<?, ?>) values.get(0)).get("value");
		}
		this.options.put((String) component.get("valuesKey"), List.of(new Option("first", "First")));
		return "first";
	}

}
