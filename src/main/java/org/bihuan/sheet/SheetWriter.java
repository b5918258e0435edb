package org.bihuan.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/**
 * Writes a table row by row; nothing but the current rows is held. A text that looks like
 * a formula is written as a text.
 */
public interface SheetWriter extends AutoCloseable {

	/**
	 * Begins a table.
	 * @param format the format
	 * @param out where to; closed by the writer
	 * @param name name of the sheet
	 * @return the writer
	 * @throws IOException if nothing can be written
	 */
	static SheetWriter open(SheetFormat format, OutputStream out, String name) throws IOException {
		return (format == SheetFormat.CSV) ? new CsvWriter(out) : new XlsxWriter(out, name);
	}

	/**
	 * Writes the next row.
	 * @param cells its texts
	 * @throws IOException if it cannot be written
	 */
	void row(List<String> cells) throws IOException;

	@Override
	void close() throws IOException;

}
