package org.bihuan.bench;

import java.io.Closeable;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What was measured, as Markdown in a file and line by line in the log.
 */
final class Report implements Closeable {

	private static final Logger log = LoggerFactory.getLogger(Report.class);

	private final PrintStream file;

	private Report(PrintStream file) {
		this.file = file;
	}

	static Report to(Path path) throws IOException {
		Files.createDirectories(path.getParent());
		return new Report(new PrintStream(Files.newOutputStream(path), true, StandardCharsets.UTF_8));
	}

	void heading(String text) {
		line("## " + text);
	}

	void line(String text) {
		print(List.of(text, ""));
	}

	void plan(String what, String text) {
		print(List.of(what, "", "```", text.strip(), "```", ""));
	}

	void table(List<String> columns, List<List<Object>> rows) {
		List<String> lines = new ArrayList<>();
		lines.add(row(columns));
		lines.add("|" + "---|".repeat(columns.size()));
		rows.forEach((cells) -> lines.add(row(cells)));
		lines.add("");
		print(lines);
	}

	private static String row(List<?> cells) {
		return "| " + String.join(" | ", cells.stream().map(Report::cell).toList()) + " |";
	}

	private static String cell(Object value) {
		return (value instanceof Double number) ? number(number) : String.valueOf(value);
	}

	private static String number(double value) {
		return Double.isNaN(value) ? "–" : (value < 10) ? "%.2f".formatted(value) : "%.0f".formatted(value);
	}

	private void print(List<String> lines) {
		lines.forEach((line) -> {
			this.file.println(line);
			log.warn(line);
		});
	}

	/** Cells of a row. */
	static List<Object> cells(Object... cells) {
		return Arrays.asList(cells);
	}

	@Override
	public void close() {
		this.file.close();
	}

}
