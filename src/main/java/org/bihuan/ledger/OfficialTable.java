package org.bihuan.ledger;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import org.bihuan.casefile.CaseLine;
import org.bihuan.shared.FieldProblem;

/**
 * The official ledger: every field, in the reader's words.
 */
final class OfficialTable implements LedgerTable {

	private final LedgerWords words;

	private final Locale locale;

	private final LedgerCells cells;

	OfficialTable(LedgerWords words, Locale locale) {
		this.words = words;
		this.locale = locale;
		this.cells = new LedgerCells(words, locale);
	}

	@Override
	public List<String> headings() {
		return Arrays.stream(LedgerField.values()).map((field) -> heading(this.words, field, this.locale)).toList();
	}

	static String heading(LedgerWords words, LedgerField field, Locale locale) {
		return words.say("ledger.export." + field.key(), locale);
	}

	@Override
	public List<String> cells(CaseLine line, long row) {
		return Arrays.stream(LedgerField.values()).map((field) -> this.cells.of(field, line, row)).toList();
	}

	@Override
	public List<FieldProblem> problems(List<String> cells) {
		return List.of();
	}

}
