package org.bihuan.letter.life;

import java.util.Map;
import java.util.TreeMap;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * Words by name, as one column keeps them.
 */
final class TextFields {

	private static final ObjectMapper JSON = new ObjectMapper();

	private static final TypeReference<TreeMap<String, String>> FIELDS = new TypeReference<>() {
	};

	private TextFields() {
	}

	static String write(Map<String, String> fields) {
		try {
			return JSON.writeValueAsString(new TreeMap<>(fields));
		}
		catch (JsonProcessingException ex) {
			throw new IllegalArgumentException("Words that cannot be stored", ex);
		}
	}

	static Map<String, String> read(String column) {
		try {
			return JSON.readValue(column, FIELDS);
		}
		catch (JsonProcessingException ex) {
			throw new IllegalStateException("Words that cannot be read", ex);
		}
	}

}
