package org.bihuan.sheet;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

import org.bihuan.shared.Refusal;

/**
 * Reads a table row by row. The first row names the columns; empty rows are skipped.
 */
public final class SheetReader {

	static final long MOST_ROWS = 200_000;

	private SheetReader() {
	}

	/**
	 * Reads a file.
	 * @param file the file
	 * @param format its format
	 * @param columns columns that it may have
	 * @param reader gets each row below the heading
	 * @throws IOException if it cannot be read
	 * @throws Refusal.Invalid if it is no such table, or larger than is reasonable
	 */
	public static void read(Path file, SheetFormat format, List<SheetColumn> columns, Consumer<SheetRow> reader)
			throws IOException {
		Rows rows = new Rows(columns, reader);
		if (format == SheetFormat.CSV) {
			CsvRows.read(file, rows);
		}
		else {
			XlsxRows.read(file, rows);
		}
		rows.end();
	}

	static Refusal.Invalid refused(String why, Object... arguments) {
		return new Refusal.Invalid("file", "sheet." + why, arguments);
	}

}
