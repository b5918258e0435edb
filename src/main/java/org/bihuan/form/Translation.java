package org.bihuan.form;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Puts a schema into one language. Texts in the file are Chinese; English stands beside
 * them under the attribute's name with {@value #ENGLISH} behind it.
 *
 * @param english whether English is wanted
 */
record Translation(boolean english) {

	static final String ENGLISH = ".en";

	@SuppressWarnings("unchecked")
	Map<String, Object> of(Map<String, Object> schema) {
		return (Map<String, Object>) translate(schema);
	}

	private Object translate(Object value) {
		if (value instanceof Map<?, ?> map) {
			return translate(map);
		}
		return (value instanceof List<?> list) ? list.stream().map(this::translate).toList() : value;
	}

	private Map<String, Object> translate(Map<?, ?> json) {
		Map<String, Object> translated = new LinkedHashMap<>();
		json.forEach((key, value) -> {
			if (!key.toString().endsWith(ENGLISH)) {
				translated.put(key.toString(), translate(value));
			}
		});
		if (this.english) {
			takeOver(json.containsKey("value") ? json : json.get("properties"), translated);
		}
		return translated;
	}

	private static void takeOver(@Nullable Object texts, Map<String, Object> target) {
		if (texts instanceof Map<?, ?> map) {
			map.forEach((key, value) -> {
				String name = key.toString();
				if (name.endsWith(ENGLISH)) {
					put(target, name.substring(0, name.length() - ENGLISH.length()), value);
				}
			});
		}
	}

	/** A name like {@code appearance.suffixAdorner} reaches one level down. */
	@SuppressWarnings("unchecked")
	private static void put(Map<String, Object> target, String name, Object value) {
		int dot = name.indexOf('.');
		if (dot < 0) {
			target.put(name, value);
		}
		else if (target.get(name.substring(0, dot)) instanceof Map<?, ?> inner) {
			((Map<String, Object>) inner).put(name.substring(dot + 1), value);
		}
	}

}
