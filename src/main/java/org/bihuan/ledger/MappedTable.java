package org.bihuan.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.bihuan.casefile.CaseLine;
import org.bihuan.shared.FieldProblem;

/**
 * The table of a mapping.
 */
final class MappedTable implements LedgerTable {

	private final List<MappedColumn> columns;

	private final LedgerCells cells;

	MappedTable(ExportMapping mapping, LedgerWords words, Locale locale) {
		this.columns = mapping.columns();
		this.cells = new LedgerCells(words, locale);
	}

	@Override
	public List<String> headings() {
		return this.columns.stream().map(MappedColumn::heading).toList();
	}

	@Override
	public List<String> cells(CaseLine line, long row) {
		return this.columns.stream().map((column) -> cell(column, line, row)).toList();
	}

	private String cell(MappedColumn column, CaseLine line, long row) {
		LedgerField source = column.source();
		return (source != null) ? column.text(source.of(line, row), this.cells.of(source, line, row))
				: column.otherwise();
	}

	@Override
	public List<FieldProblem> problems(List<String> cells) {
		List<FieldProblem> problems = new ArrayList<>();
		for (int i = 0; i < cells.size(); i++) {
			problems.addAll(this.columns.get(i).problems(cells.get(i)));
		}
		return problems;
	}

}
