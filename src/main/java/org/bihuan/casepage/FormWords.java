package org.bihuan.casepage;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.bihuan.form.Form;
import org.bihuan.form.Forms;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Values of a step as its form words them: labels instead of keys, choices instead of
 * their codes.
 */
@Component
class FormWords {

	private static final String LABEL = "label";

	private static final String VALUE = "value";

	private final Forms forms;

	private final Wording wording;

	FormWords(Forms forms, Wording wording) {
		this.forms = forms;
		this.wording = wording;
	}

	/**
	 * The label of an outcome.
	 * @param form form of the step; null if it has none
	 * @param outcome its code
	 * @return the form's own label, or the code
	 */
	String outcome(@Nullable Form form, @Nullable String outcome) {
		return (outcome == null) ? "" : word(fields(form).get("outcome"), outcome);
	}

	/**
	 * What a piece of evidence is called.
	 * @param form form that asked for it; null if there is none
	 * @param kind its kind
	 * @return our own word for the kind, otherwise the form's label, otherwise the kind
	 */
	String evidence(@Nullable Form form, String kind) {
		return this.wording.has("casepage.evidence." + kind) ? this.wording.word("casepage.evidence", kind)
				: label(fields(form).get(kind), kind);
	}

	/**
	 * All values of a step, one line each.
	 * @param form form of the step; null if it has none
	 * @param values what was entered
	 * @return label and value in the order of the form
	 */
	List<Line> lines(@Nullable Form form, @Nullable Object values) {
		List<Line> lines = new ArrayList<>();
		if (values instanceof Map<?, ?> map) {
			add(lines, fields(form), map, "");
		}
		return lines;
	}

	private void add(List<Line> lines, Map<String, Map<?, ?>> fields, Map<?, ?> values, String before) {
		List<String> order = new ArrayList<>(fields.keySet());
		values.keySet()
			.stream()
			.map(String::valueOf)
			.filter((key) -> !order.contains(key))
			.sorted()
			.forEach(order::add);
		for (String key : order) {
			Object value = values.get(key);
			Map<?, ?> field = fields.get(key);
			if (value instanceof List<?> rows && rows.stream().anyMatch(Map.class::isInstance)) {
				addRows(lines, field, rows, before + label(field, key));
			}
			else if (value != null && !"".equals(value)) {
				lines.add(new Line(before + label(field, key), word(field, value)));
			}
		}
	}

	private void addRows(List<Line> lines, @Nullable Map<?, ?> field, List<?> rows, String before) {
		Map<String, Map<?, ?>> inner = new LinkedHashMap<>();
		if (field != null) {
			collect(field, inner);
		}
		for (int i = 0; i < rows.size(); i++) {
			if (rows.get(i) instanceof Map<?, ?> row) {
				add(lines, inner, row, before + " " + (i + 1) + " · ");
			}
		}
	}

	private Map<String, Map<?, ?>> fields(@Nullable Form form) {
		Map<String, Map<?, ?>> fields = new LinkedHashMap<>();
		if (form != null) {
			collect(this.forms.localise(form, Wording.locale()), fields);
		}
		return fields;
	}

	private static void collect(Map<?, ?> parent, Map<String, Map<?, ?>> fields) {
		if (parent.get("components") instanceof List<?> components) {
			for (Object one : components) {
				if (one instanceof Map<?, ?> component) {
					Object key = component.containsKey("key") ? component.get("key") : component.get("path");
					if (key != null) {
						fields.put(key.toString(), component);
					}
					if (!"dynamiclist".equals(component.get("type"))) {
						collect(component, fields);
					}
				}
			}
		}
	}

	private static String label(@Nullable Map<?, ?> field, String key) {
		if (field == null) {
			return key;
		}
		Object label = (field.get(LABEL) != null) ? field.get(LABEL) : field.get("dateLabel");
		return (label != null) ? label.toString() : key;
	}

	private String word(@Nullable Map<?, ?> field, Object value) {
		if (value instanceof List<?> several) {
			return several.stream().map((one) -> word(field, one)).reduce((a, b) -> a + " · " + b).orElse("");
		}
		if (value instanceof Boolean) {
			return this.wording.word("casepage.value", value);
		}
		if (field != null && field.get("values") instanceof List<?> options) {
			for (Object option : options) {
				if (option instanceof Map<?, ?> map && value.equals(map.get(VALUE))) {
					return String.valueOf(map.get(LABEL));
				}
			}
		}
		return (field != null) ? told(field, value.toString()) : value.toString();
	}

	/** Choices that the server tells are people as a rule; amounts have a unit. */
	private String told(Map<?, ?> field, String value) {
		if (field.get("valuesKey") != null) {
			return this.wording.person(value);
		}
		Object unit = (field.get("appearance") instanceof Map<?, ?> looks) ? looks.get("suffixAdorner") : null;
		return (unit != null) ? value + " " + unit : value;
	}

	/**
	 * A label with its value.
	 *
	 * @param label what it is
	 * @param value what it says
	 */
	record Line(String label, String value) {
	}

}
