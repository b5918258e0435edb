package org.bihuan.sheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import org.bihuan.shared.FieldProblem;
import org.jspecify.annotations.Nullable;

/**
 * Turns rows of cells into rows of named values.
 */
final class Rows {

	private static final int MOST_COLUMNS = 100;

	private final List<SheetColumn> columns;

	private final Consumer<SheetRow> reader;

	private @Nullable List<@Nullable SheetColumn> heading;

	private final Map<String, String> headings = new HashMap<>();

	private long count;

	Rows(List<SheetColumn> columns, Consumer<SheetRow> reader) {
		this.columns = columns;
		this.reader = reader;
	}

	/**
	 * Takes the next row.
	 * @param number its number in the file
	 * @param cells its cells
	 */
	void add(long number, List<CellText> cells) {
		if (cells.stream().allMatch(CellText::isEmpty)) {
			return;
		}
		if (this.heading == null) {
			this.heading = heading(cells);
			return;
		}
		if (++this.count > SheetReader.MOST_ROWS) {
			throw SheetReader.refused("rows", SheetReader.MOST_ROWS);
		}
		this.reader.accept(row(number, cells, this.heading));
	}

	private SheetRow row(long number, List<CellText> cells, List<@Nullable SheetColumn> heading) {
		Map<String, String> values = new HashMap<>();
		List<FieldProblem> problems = new ArrayList<>();
		for (int i = 0; i < cells.size(); i++) {
			CellText cell = cells.get(i);
			SheetColumn column = (i < heading.size()) ? heading.get(i) : null;
			if (column == null && !cell.isEmpty()) {
				problems.add(new FieldProblem(String.valueOf(i + 1), "sheet.cell.beside"));
			}
			else if (column != null && cell.problem() != null) {
				problems.add(new FieldProblem(column.key(), cell.problem()));
			}
			else if (column != null && !cell.isEmpty()) {
				values.put(column.key(), cell.text());
			}
		}
		return new SheetRow(number, values, problems, this.headings);
	}

	private List<@Nullable SheetColumn> heading(List<CellText> cells) {
		if (cells.size() > MOST_COLUMNS) {
			throw SheetReader.refused("columns", MOST_COLUMNS);
		}
		List<@Nullable SheetColumn> found = new ArrayList<>();
		for (CellText cell : cells) {
			SheetColumn column = cell.isEmpty() ? null : column(cell.text());
			if (column != null && found.contains(column)) {
				throw SheetReader.refused("column.twice", cell.text());
			}
			found.add(column);
			if (column != null) {
				this.headings.put(column.key(), cell.text());
			}
		}
		this.columns.stream()
			.filter((column) -> column.required() && !found.contains(column))
			.findFirst()
			.ifPresent((column) -> {
				throw SheetReader.refused("column.missing", column.names().stream().sorted().toList());
			});
		return found;
	}

	private SheetColumn column(String name) {
		return this.columns.stream()
			.filter((column) -> column.named(name))
			.findFirst()
			.orElseThrow(() -> SheetReader.refused("column.unknown", name));
	}

	void end() {
		if (this.heading == null) {
			throw SheetReader.refused("empty");
		}
	}

}
