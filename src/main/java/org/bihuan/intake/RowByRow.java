package org.bihuan.intake;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

import org.bihuan.shared.FieldProblem;
import org.bihuan.shared.Refusal;
import org.bihuan.sheet.SheetRow;

/**
 * Rows of which each is checked and written by itself.
 *
 * @param check refuses a row that is bad
 * @param write writes a row, or refuses it all the same
 */
public record RowByRow(Consumer<SheetRow> check, Consumer<SheetRow> write) implements RowWork {

	@Override
	public List<List<FieldProblem>> check(List<SheetRow> rows) {
		return rows.stream().map((row) -> problems(this.check, row)).toList();
	}

	@Override
	public long write(List<SheetRow> rows, BiConsumer<SheetRow, List<FieldProblem>> refused) {
		long written = 0;
		for (SheetRow row : rows) {
			List<FieldProblem> problems = problems(this.write, row);
			if (problems.isEmpty()) {
				written++;
			}
			else {
				refused.accept(row, problems);
			}
		}
		return written;
	}

	private static List<FieldProblem> problems(Consumer<SheetRow> work, SheetRow row) {
		try {
			work.accept(row);
			return List.of();
		}
		catch (Refusal.Invalid ex) {
			return ex.problems();
		}
		catch (Refusal ex) {
			return List.of(new FieldProblem("unit", ex.messageKey(), ex.arguments()));
		}
	}

}
