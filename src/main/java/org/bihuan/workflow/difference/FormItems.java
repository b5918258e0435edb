package org.bihuan.workflow.difference;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * The fields of a form by their key, lists by their path, all else by its identifier.
 */
final class FormItems {

	private static final ObjectMapper JSON = new ObjectMapper();

	private static final Set<String> OWN = Set.of("id", "key", "path", "type", "layout", "components");

	private FormItems() {
	}

	static List<Item> of(String text) {
		try {
			List<Item> items = new ArrayList<>();
			add(JSON.readTree(text).path("components"), "", items);
			return items;
		}
		catch (JsonProcessingException ex) {
			throw new IllegalArgumentException("Not a form: " + ex.getOriginalMessage(), ex);
		}
	}

	private static void add(JsonNode components, String within, List<Item> items) {
		int number = 0;
		for (JsonNode component : components) {
			number++;
			String id = component.path("key").asText(component.path("path").asText(component.path("id").asText()));
			Map<String, String> properties = new LinkedHashMap<>();
			component.fields().forEachRemaining((field) -> {
				if (!OWN.contains(field.getKey())) {
					flatten(field.getKey(), field.getValue(), properties);
				}
			});
			items.add(new Item(component.path("type").asText(), within + id, component.path("label").asText(),
					properties, within + number));
			add(component.path("components"), within + id + ".", items);
		}
	}

	private static void flatten(String name, JsonNode value, Map<String, String> properties) {
		if (value.isObject()) {
			value.fields()
				.forEachRemaining((field) -> flatten(name + "." + field.getKey(), field.getValue(), properties));
		}
		else if (value.isArray()) {
			for (int i = 0; i < value.size(); i++) {
				JsonNode one = value.get(i);
				flatten("%s[%s]".formatted(name, one.path("value").asText(String.valueOf(i + 1))), one, properties);
			}
		}
		else {
			properties.put(name, value.asText());
		}
	}

}
