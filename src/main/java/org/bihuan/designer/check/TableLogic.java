package org.bihuan.designer.check;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.bihuan.workflow.TableOutline;
import org.bihuan.workflow.TableOutline.Line;

/**
 * Which rows of a table can never answer, which answer together, and for what no row
 * answers.
 */
class TableLogic {

	/**
	 * So many combinations of values are tried for a gap; of a larger table nothing is
	 * said.
	 */
	private static final long MOST = 50_000;

	private final TableOutline table;

	private final List<Axis> axes = new ArrayList<>();

	TableLogic(TableOutline table) {
		this.table = table;
		for (int column = 0; column < table.inputs().size(); column++) {
			int place = column;
			List<String> cells = table.rows().stream().map((row) -> row.inputs().get(place)).toList();
			boolean gate = table.inputs().get(column).name().equals("activeDocuments");
			this.axes.add(new Axis(table.inputs().get(column), cells, gate));
		}
	}

	void check(Notes notes) {
		switch (this.table.hitPolicy()) {
			case "FIRST" -> {
				checkPairs(notes, this::covers, "row-shadowed", false);
				checkGaps(notes);
			}
			case "UNIQUE" -> {
				checkPairs(notes, this::meet, "row-overlap", true);
				checkGaps(notes);
			}
			case "COLLECT" -> checkPairs(notes, this::twice, "row-twice", false);
			default -> {
			}
		}
	}

	/** Of each row the first other one is told. */
	private void checkPairs(Notes notes, Pair pair, String rule, boolean forbidden) {
		for (int row = 1; row < this.table.rows().size(); row++) {
			int later = row;
			IntStream.range(0, row).filter((earlier) -> pair.holds(earlier, later)).findFirst().ifPresent((earlier) -> {
				String id = this.table.rows().get(later).id();
				if (forbidden) {
					notes.error(id, null, rule, later + 1, earlier + 1);
				}
				else {
					notes.warning(id, null, rule, later + 1, earlier + 1);
				}
			});
		}
	}

	private boolean covers(int earlier, int later) {
		return this.axes.stream().allMatch((axis) -> axis.covers(earlier, later));
	}

	private boolean meet(int earlier, int later) {
		return this.axes.stream().allMatch((axis) -> axis.meets(earlier, later));
	}

	private boolean twice(int earlier, int later) {
		Line first = this.table.rows().get(earlier);
		return covers(earlier, later) && covers(later, earlier)
				&& first.outputs().equals(this.table.rows().get(later).outputs());
	}

	private void checkGaps(Notes notes) {
		long combinations = 1;
		for (Axis axis : this.axes) {
			combinations *= axis.wanted().size();
			if (combinations > MOST) {
				return;
			}
		}
		Gaps gaps = new Gaps();
		gaps.look(0);
		if (gaps.count > 0) {
			notes.warning(null, null, "row-gap", gaps.example, gaps.count);
		}
	}

	/** Two rows that have something to do with each other. */
	private interface Pair {

		boolean holds(int earlier, int later);

	}

	/** Goes through all combinations of values. */
	private final class Gaps {

		private final int[] chosen = new int[TableLogic.this.axes.size()];

		private int count;

		private List<String> example = List.of();

		private void look(int axis) {
			if (axis == this.chosen.length) {
				if (IntStream.range(0, TableLogic.this.table.rows().size()).noneMatch(this::answers)) {
					tell();
				}
				return;
			}
			for (int sample : TableLogic.this.axes.get(axis).wanted()) {
				this.chosen[axis] = sample;
				look(axis + 1);
			}
		}

		private boolean answers(int row) {
			return IntStream.range(0, this.chosen.length)
				.allMatch((axis) -> TableLogic.this.axes.get(axis).holds(row, this.chosen[axis]));
		}

		private void tell() {
			if (this.count++ == 0) {
				this.example = IntStream.range(0, this.chosen.length)
					.filter((axis) -> this.chosen[axis] >= 0)
					.mapToObj((axis) -> TableLogic.this.axes.get(axis).said(this.chosen[axis]))
					.toList();
			}
		}

	}

}
