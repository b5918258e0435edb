package org.bihuan.program;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import org.jspecify.annotations.Nullable;

/**
 * Fills in any form: what it carries already stays, then the first choice, a text, the
 * earliest date, yes where yes is required.
 *
 * @param form the answer of {@code GET /api/v1/tasks/{id}/form}
 * @param text what it writes where a text is asked for
 * @param chosen values it puts first, by key
 */
record FormFiller(JsonNode form, String text, Map<String, Object> chosen) {

	private static final JsonNode NOTHING = JsonNodeFactory.instance.objectNode();

	Map<String, Object> fill() {
		Map<String, Object> values = section(this.form.get("schema"), this.form.get("data"), new LinkedHashMap<>());
		return values;
	}

	private Map<String, Object> section(JsonNode section, JsonNode data, Map<String, Object> values) {
		for (JsonNode component : section.path("components")) {
			if (hidden(component, data, values)) {
				continue;
			}
			String type = component.get("type").asText();
			if (type.equals("group")) {
				section(component, data, values);
			}
			else if (type.equals("dynamiclist")) {
				String path = component.get("path").asText();
				values.put(path, rows(component, data.path(path)));
			}
			else if (component.has("key")) {
				String key = component.get("key").asText();
				value(component, data.path(key)).ifPresent((value) -> values.put(key, value));
			}
		}
		return values;
	}

	private List<Object> rows(JsonNode list, JsonNode data) {
		int count = Math.max(data.size(), list.path("properties").path("minRows").asInt(1));
		List<Object> rows = new ArrayList<>();
		for (int i = 0; i < count; i++) {
			rows.add(section(list, data.has(i) ? data.get(i) : NOTHING, new LinkedHashMap<>()));
		}
		return rows;
	}

	/**
	 * Conditions compare one field with one constant or several; both sides evaluate
	 * them.
	 */
	private boolean hidden(JsonNode component, JsonNode data, Map<String, Object> values) {
		String condition = component.path("conditional").path("hide").asText().replaceFirst("^=", "");
		boolean unequal = condition.contains("!=");
		return !condition.isEmpty() && Stream.of(condition.split(unequal ? " and " : " or "))
			.map((comparison) -> comparison.split(" +", 3))
			.anyMatch((words) -> same(words, data, values)) != unequal;
	}

	private static boolean same(String[] words, JsonNode data, Map<String, Object> values) {
		Object entered = values.get(words[0]);
		String actual = (entered != null) ? entered.toString() : data.path(words[0]).asText();
		return actual.equals(words[2].replace("\"", ""));
	}

	private Optional<Object> value(JsonNode component, JsonNode known) {
		String key = component.get("key").asText();
		if (this.chosen.containsKey(key)) {
			return Optional.of(this.chosen.get(key));
		}
		if (!known.isMissingNode() && !known.isNull()) {
			return Optional.of(Connection.JSON.convertValue(known, Object.class));
		}
		return Optional.ofNullable(invented(component));
	}

	private @Nullable Object invented(JsonNode component) {
		return switch (component.get("type").asText()) {
			case "textfield", "textarea" -> component.path("readonly").asBoolean() ? null : this.text;
			case "number" -> Math.max(1, component.path("validate").path("min").asInt(1));
			case "datetime" -> earliest(component);
			case "checkbox" -> component.path("validate").path("required").asBoolean();
			case "select", "radio" -> first(component);
			case "checklist", "taglist" -> Optional.ofNullable(first(component)).map(List::of).orElse(List.of());
			default -> null;
		};
	}

	private String earliest(JsonNode component) {
		String from = component.path("properties").path("notBefore").asText();
		return this.form.get("data").path(from).asText(LocalDate.now(ZoneOffset.ofHours(8)).toString());
	}

	private @Nullable Object first(JsonNode component) {
		JsonNode offered = component.has("valuesKey")
				? this.form.get("options").path(component.get("valuesKey").asText()) : component.path("values");
		return offered.isEmpty() ? null : offered.get(0).get("value").asText();
	}

}
