package org.bihuan.scenario;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import org.jspecify.annotations.Nullable;

/**
 * Values of a form: those that a scenario names, those that the form starts with, and for
 * the rest the first choice, a few words, the earliest date, yes where yes is required.
 *
 * @param data starting values
 * @param options choices that the server tells
 * @param named values that the scenario names
 * @param today the day, where a date has no bound
 */
record FilledForm(JsonNode data, JsonNode options, JsonNode named, String today) {

	private static final String WORDS = "按要求办理";

	private static final ObjectMapper JSON = new ObjectMapper();

	Map<String, Object> fill(JsonNode schema) {
		return section(schema, this.data, this.named, new LinkedHashMap<>());
	}

	private Map<String, Object> section(JsonNode section, JsonNode known, JsonNode wanted, Map<String, Object> values) {
		for (JsonNode component : section.path("components")) {
			if (!hidden(component, known, values)) {
				component(component, known, wanted, values);
			}
		}
		return values;
	}

	private void component(JsonNode component, JsonNode known, JsonNode wanted, Map<String, Object> values) {
		String type = component.path("type").asText();
		if (type.equals("group")) {
			section(component, known, wanted, values);
		}
		else if (type.equals("dynamiclist")) {
			String path = component.path("path").asText();
			values.put(path, rows(component, known.path(path), wanted.path(path)));
		}
		else if (component.has("key")) {
			String key = component.get("key").asText();
			value(component, known.path(key), wanted.path(key)).ifPresent((value) -> values.put(key, value));
		}
	}

	private List<Object> rows(JsonNode list, JsonNode known, JsonNode wanted) {
		int least = list.path("properties").path("minRows").asInt(1);
		List<Object> rows = new ArrayList<>();
		for (int i = 0; i < Math.max(least, Math.max(known.size(), wanted.size())); i++) {
			rows.add(section(list, at(known, i), at(wanted, i), new LinkedHashMap<>()));
		}
		return rows;
	}

	private static JsonNode at(JsonNode list, int index) {
		return list.has(index) ? list.get(index) : MissingNode.getInstance();
	}

	/** A condition compares one field with constants, as the form's own rules have it. */
	private static boolean hidden(JsonNode component, JsonNode known, Map<String, Object> values) {
		String condition = component.path("conditional").path("hide").asText().replaceFirst("^=", "");
		boolean unequal = condition.contains("!=");
		return !condition.isBlank() && Stream.of(condition.split(unequal ? " and " : " or "))
			.map((comparison) -> comparison.trim().split(" *!?= *", 2))
			.anyMatch((sides) -> same(sides, known, values)) != unequal;
	}

	private static boolean same(String[] sides, JsonNode known, Map<String, Object> values) {
		Object entered = values.get(sides[0]);
		String actual = (entered != null) ? entered.toString() : known.path(sides[0]).asText();
		return actual.equals(sides[1].replace("\"", ""));
	}

	private Optional<Object> value(JsonNode component, JsonNode known, JsonNode wanted) {
		for (JsonNode told : List.of(wanted, known)) {
			if (!told.isMissingNode() && !told.isNull()) {
				return Optional.of(JSON.convertValue(told, Object.class));
			}
		}
		return Optional.ofNullable(invented(component));
	}

	private @Nullable Object invented(JsonNode component) {
		return switch (component.path("type").asText()) {
			case "textfield", "textarea" -> component.path("readonly").asBoolean() ? null : WORDS;
			case "number" -> Math.max(1, component.path("validate").path("min").asInt(1));
			case "datetime" -> earliest(component);
			case "checkbox" -> component.path("validate").path("required").asBoolean();
			case "select", "radio" -> first(component);
			case "checklist", "taglist" -> Optional.ofNullable(first(component)).map(List::of).orElse(List.of());
			default -> null;
		};
	}

	private String earliest(JsonNode component) {
		return this.data.path(component.path("properties").path("notBefore").asText()).asText(this.today);
	}

	private @Nullable String first(JsonNode component) {
		JsonNode offered = component.has("valuesKey") ? this.options.path(component.get("valuesKey").asText())
				: component.path("values");
		return offered.isEmpty() ? null : offered.get(0).path("value").asText();
	}

}
