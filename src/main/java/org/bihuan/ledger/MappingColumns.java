package org.bihuan.ledger;

import java.util.List;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * The columns of a mapping as one value of a table.
 */
final class MappingColumns {

	private static final ObjectMapper JSON = new ObjectMapper();

	private static final TypeReference<List<MappedColumn>> COLUMNS = new TypeReference<>() {
	};

	private MappingColumns() {
	}

	static String write(List<MappedColumn> columns) {
		try {
			return JSON.writerFor(COLUMNS).writeValueAsString(columns);
		}
		catch (JsonProcessingException ex) {
			throw new IllegalArgumentException("Columns that cannot be stored", ex);
		}
	}

	static List<MappedColumn> read(String value) {
		try {
			return JSON.readValue(value, COLUMNS);
		}
		catch (JsonProcessingException ex) {
			throw new IllegalStateException("Columns that cannot be read", ex);
		}
	}

}
