package org.bihuan.shared;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.springframework.core.io.Resource;

/**
 * Reads the program's own data files: a header, commas, quotes where a value holds one.
 */
public final class Csv {

	private static final Pattern CELL = Pattern.compile("\\G(?:^|,)(?:\"([^\"]*)\"|([^,\"]*))");

	private Csv() {
	}

	/**
	 * Reads a file.
	 * @param file the file, UTF-8
	 * @return its rows, values by heading
	 */
	public static List<Map<String, String>> read(Resource file) {
		try {
			List<String> lines = file.getContentAsString(StandardCharsets.UTF_8).lines().toList();
			List<String> header = cells(lines.get(0));
			return lines.stream().skip(1).map((line) -> row(header, cells(line))).toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static Map<String, String> row(List<String> header, List<String> cells) {
		if (cells.size() != header.size()) {
			throw new IllegalStateException("Not a row of " + header + ": " + cells);
		}
		Map<String, String> row = new LinkedHashMap<>();
		for (int i = 0; i < header.size(); i++) {
			row.put(header.get(i), cells.get(i));
		}
		return row;
	}

	private static List<String> cells(String line) {
		List<String> cells = new ArrayList<>();
		Matcher matcher = CELL.matcher(line);
		while (matcher.find()) {
			cells.add((matcher.group(1) != null) ? matcher.group(1) : matcher.group(2));
		}
		return cells;
	}

}
