package org.bihuan.form;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * One component of a form-js schema, read with care: a wrong attribute names component
 * and id.
 *
 * @param json the component as it stands in the file
 */
record Component(Map<?, ?> json) {

	static Component of(@Nullable Object json) {
		if (json instanceof Map<?, ?> map) {
			return new Component(map);
		}
		throw new IllegalArgumentException("Not a component: " + json);
	}

	String type() {
		String type = text("type");
		if (type == null) {
			throw refuse("has no type");
		}
		return type;
	}

	/**
	 * Name of its value: {@code path} for a dynamic list, {@code key} for anything else.
	 * @return the name as written
	 */
	String key() {
		String key = text("dynamiclist".equals(type()) ? "path" : "key");
		if (key == null || !key.matches("[A-Za-z][A-Za-z0-9_]*(-[A-Za-z0-9]+)*")) {
			throw refuse("has no usable key");
		}
		return key;
	}

	Component child(String attribute) {
		Object value = this.json.get(attribute);
		if (value != null && !(value instanceof Map)) {
			throw refuse(attribute + " is no object");
		}
		return new Component((value != null) ? (Map<?, ?>) value : Map.of());
	}

	List<Component> children(String attribute) {
		Object value = this.json.get(attribute);
		if (value != null && !(value instanceof List)) {
			throw refuse(attribute + " is no list");
		}
		return (value != null) ? ((List<?>) value).stream().map(Component::of).toList() : List.of();
	}

	@Nullable String text(String attribute) {
		Object value = this.json.get(attribute);
		if (value != null && !(value instanceof String)) {
			throw refuse(attribute + " is no text");
		}
		return (String) value;
	}

	boolean flag(String attribute) {
		Object value = this.json.get(attribute);
		if (value != null && !(value instanceof Boolean)) {
			throw refuse(attribute + " is neither true nor false");
		}
		return Boolean.TRUE.equals(value);
	}

	@Nullable BigDecimal number(String attribute) {
		Object value = this.json.get(attribute);
		try {
			return (value == null || "".equals(value)) ? null : new BigDecimal(value.toString());
		}
		catch (NumberFormatException ex) {
			throw refuse(attribute + " is no number");
		}
	}

	int number(String attribute, int otherwise) {
		BigDecimal value = number(attribute);
		return (value != null) ? value.intValue() : otherwise;
	}

	boolean has(String attribute) {
		return this.json.containsKey(attribute);
	}

	IllegalArgumentException refuse(String why) {
		return new IllegalArgumentException(
				"Form component %s (id %s) %s".formatted(this.json.get("type"), this.json.get("id"), why));
	}

}
