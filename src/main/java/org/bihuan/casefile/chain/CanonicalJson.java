package org.bihuan.casefile.chain;

import java.nio.charset.StandardCharsets;
import java.util.Map;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

/**
 * Details as one text that is the same whatever the order in which they were given.
 */
public final class CanonicalJson {

	private static final JsonMapper MAPPER = JsonMapper.builder()
		.addModule(new JavaTimeModule())
		.disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
		.enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
		.build();

	private CanonicalJson() {
	}

	/**
	 * Writes details with sorted keys.
	 * @param details strings, numbers, booleans, dates, lists and maps of these
	 * @return JSON on one line
	 */
	public static String write(Map<String, ?> details) {
		try {
			return storable(MAPPER.writeValueAsString(details));
		}
		catch (JsonProcessingException ex) {
			throw new IllegalArgumentException("Details that are not plain values", ex);
		}
	}

	/**
	 * Reads what {@link #write} wrote.
	 * @param json the text
	 * @return the details
	 */
	public static Map<String, Object> read(String json) {
		try {
			return MAPPER.readValue(json, new TypeReference<>() {
			});
		}
		catch (JsonProcessingException ex) {
			throw new IllegalStateException("A record's content is no longer readable", ex);
		}
	}

	// Half a surrogate pair does not survive a database, and the hash must.
	static String storable(String text) {
		return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
	}

}
