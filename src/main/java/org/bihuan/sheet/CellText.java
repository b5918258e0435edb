package org.bihuan.sheet;

import org.jspecify.annotations.Nullable;

/**
 * What a cell says.
 *
 * @param text its text without blanks around it
 * @param problem key of the reason why it holds no value; null if it does
 */
record CellText(String text, @Nullable String problem) {

	static final CellText EMPTY = new CellText("", null);

	private static final int LONGEST = 10_000;

	static CellText of(@Nullable String text) {
		if (text == null) {
			return EMPTY;
		}
		String plain = PlainText.read(text.strip()).strip();
		return (plain.length() > LONGEST) ? new CellText("", "sheet.cell.long") : new CellText(plain, null);
	}

	static CellText formula() {
		return new CellText("", "sheet.cell.formula");
	}

	static CellText error() {
		return new CellText("", "sheet.cell.error");
	}

	boolean isEmpty() {
		return this.text.isEmpty() && this.problem == null;
	}

}
