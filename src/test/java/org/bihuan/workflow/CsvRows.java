package org.bihuan.workflow;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Rows of a CSV file by the names of its columns; a quoted field keeps its commas.
 */
final class CsvRows {

	private static final Pattern FIELD = Pattern.compile(",(?:\"((?:[^\"]|\"\")*)\"|([^,]*))");

	private CsvRows() {
	}

	static List<Map<String, String>> read(Path file) throws IOException {
		List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
		List<String> header = fields(lines.get(0));
		return lines.stream().skip(1).map((line) -> row(file, header, fields(line))).toList();
	}

	private static Map<String, String> row(Path file, List<String> header, List<String> fields) {
		if (fields.size() != header.size()) {
			throw new IllegalStateException(file + " has " + header.size() + " columns, but: " + fields);
		}
		Map<String, String> row = new LinkedHashMap<>();
		for (int i = 0; i < fields.size(); i++) {
			row.put(header.get(i), fields.get(i));
		}
		return row;
	}

	private static List<String> fields(String line) {
		List<String> fields = new ArrayList<>();
		Matcher matcher = FIELD.matcher("," + line);
		while (matcher.find()) {
			String quoted = matcher.group(1);
			fields.add((quoted != null) ? quoted.replace("\"\"", "\"") : matcher.group(2));
		}
		return fields;
	}

}
