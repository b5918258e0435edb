package org.bihuan.worklist.page;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * Labels of a localised schema: of fields by key or path, and of their choices by value.
 */
final class FormLabels {

	private final Map<String, String> fields = new HashMap<>();

	private final Map<String, Map<String, String>> choices = new HashMap<>();

	FormLabels(Map<String, Object> schema) {
		read(schema);
	}

	private void read(Map<?, ?> component) {
		Object name = Optional.<Object>ofNullable(component.get("key")).orElse(component.get("path"));
		Object label = Optional.<Object>ofNullable(component.get("label")).orElse(component.get("dateLabel"));
		if (name != null && label != null) {
			this.fields.putIfAbsent(name.toString(), label.toString());
		}
		if (name != null && component.get("values") instanceof List<?> values) {
			Map<String, String> named = this.choices.computeIfAbsent(name.toString(), (key) -> new HashMap<>());
			values.forEach((value) -> choice(value, named));
		}
		if (component.get("components") instanceof List<?> inner) {
			inner.forEach((one) -> {
				if (one instanceof Map<?, ?> map) {
					read(map);
				}
			});
		}
	}

	private static void choice(Object value, Map<String, String> named) {
		if (value instanceof Map<?, ?> map) {
			named.put(String.valueOf(map.get("value")), String.valueOf(map.get("label")));
		}
	}

	String field(String name) {
		return this.fields.getOrDefault(name, name);
	}

	@Nullable String choice(String field, Object value) {
		return this.choices.getOrDefault(field, Map.of()).get(value.toString());
	}

}
