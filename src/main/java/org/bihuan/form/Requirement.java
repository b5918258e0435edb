package org.bihuan.form;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Makes fields of a schema required.
 *
 * @param fields keys of fields, those of a list as {@code measures.who}
 */
record Requirement(Set<String> fields) {

	Map<String, Object> of(Map<String, Object> schema) {
		return inside(schema, "");
	}

	private Map<String, Object> inside(Map<?, ?> component, String path) {
		Map<String, Object> stricter = new LinkedHashMap<>();
		component.forEach((attribute, value) -> stricter.put(attribute.toString(), "components".equals(attribute)
				? ((List<?>) value).stream().map((child) -> child(child, path)).toList() : value));
		return stricter;
	}

	private Object child(Object value, String path) {
		Map<?, ?> component = (Map<?, ?>) value;
		boolean list = "dynamiclist".equals(component.get("type"));
		Map<String, Object> stricter = inside(component, list ? component.get("path") + "." : path);
		if (this.fields.contains(path + component.get("key"))) {
			Map<String, Object> validate = new LinkedHashMap<>();
			if (component.get("validate") instanceof Map<?, ?> rules) {
				rules.forEach((rule, bound) -> validate.put(rule.toString(), bound));
			}
			validate.put("required", true);
			stricter.put("validate", validate);
		}
		return stricter;
	}

}
