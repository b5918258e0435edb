package org.bihuan.longwork;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * What sentences name, as one column keeps it.
 */
@Component
class Arguments {

	private static final TypeReference<List<String>> TEXTS = new TypeReference<>() {
	};

	private static final int LONGEST = 200;

	private static final int MOST = 8;

	private final ObjectMapper json;

	Arguments(ObjectMapper json) {
		this.json = json;
	}

	static List<String> texts(Object... arguments) {
		return Arrays.stream(arguments).limit(MOST).map(Arguments::text).toList();
	}

	private static String text(@Nullable Object argument) {
		String text = (argument instanceof Collection<?> several)
				? several.stream().map(String::valueOf).collect(Collectors.joining(", ")) : String.valueOf(argument);
		int points = text.codePointCount(0, text.length());
		return (points <= LONGEST) ? text : text.substring(0, text.offsetByCodePoints(0, LONGEST)) + "…";
	}

	String write(List<String> arguments) {
		try {
			return this.json.writeValueAsString(arguments);
		}
		catch (JsonProcessingException ex) {
			throw new IllegalStateException("Texts are always JSON", ex);
		}
	}

	List<String> read(@Nullable String column) {
		try {
			return (column == null) ? List.of() : this.json.readValue(column, TEXTS);
		}
		catch (JsonProcessingException ex) {
			throw new IllegalStateException("Not a list of texts: " + column, ex);
		}
	}

}
