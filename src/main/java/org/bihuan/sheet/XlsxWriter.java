package org.bihuan.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * Writes a workbook of one sheet; rows leave memory every few hundred.
 */
final class XlsxWriter implements SheetWriter {

	private static final int FLUSH = 500;

	private static final int LONGEST_CELL = 32_000;

	private static final double WIDTH = 18;

	private final OutputStream out;

	private final Workbook workbook;

	private final Worksheet sheet;

	private int next;

	XlsxWriter(OutputStream out, String name) {
		this.out = out;
		this.workbook = new Workbook(out, "Bihuan", "1.0");
		this.sheet = this.workbook.newWorksheet(name);
		this.sheet.freezePane(0, 1);
	}

	@Override
	public void row(List<String> cells) throws IOException {
		for (int i = 0; i < cells.size(); i++) {
			if (this.next == 0) {
				this.sheet.width(i, WIDTH);
			}
			String text = PlainText.written(cells.get(i));
			if (!text.isEmpty()) {
				this.sheet.inlineString(this.next, i, allowed(text));
			}
		}
		this.next++;
		if (this.next % FLUSH == 0) {
			this.sheet.flush();
		}
	}

	private static String allowed(String text) {
		String plain = text.codePoints()
			.filter((point) -> point >= ' ' || point == '\n' || point == '\t')
			.filter((point) -> point != 0xFFFE && point != 0xFFFF && (point < 0xD800 || point > 0xDFFF))
			.collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
			.toString();
		return (plain.length() <= LONGEST_CELL) ? plain : plain.substring(0, LONGEST_CELL);
	}

	@Override
	public void close() throws IOException {
		this.workbook.finish();
		this.out.close();
	}

}
