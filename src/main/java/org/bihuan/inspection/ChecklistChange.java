package org.bihuan.inspection;

import java.util.ArrayList;
import java.util.List;

import org.bihuan.inspection.Checklist.Item;
import org.bihuan.shared.FieldProblem;
import org.bihuan.shared.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * What somebody changes in a checklist: a line is added, written anew or retired, always
 * for a reason.
 *
 * @param seen version that was on the page
 * @param row number of the line from 1; null if one is added
 * @param item the line as it shall read; null if it is retired
 * @param reason why
 */
record ChecklistChange(int seen, @Nullable Integer row, @Nullable Item item, String reason) {

	private static final int LONGEST = 500;

	private static final int LONGEST_PLACE = 100;

	ChecklistChange {
		reason = reason.strip();
	}

	/** Word for what is done. */
	String kind() {
		return (this.row == null) ? "added" : (this.item == null) ? "retired" : "changed";
	}

	/**
	 * The list as it reads afterwards.
	 * @param list the list as it is
	 * @return its lines
	 * @throws Refusal.Conflict if the list is no longer the one that was seen
	 * @throws Refusal.NotFound if there is no such line
	 * @throws Refusal.Invalid if a field does not fit
	 */
	List<Item> on(Checklist list) {
		if (list.version() != this.seen) {
			throw new Refusal.Conflict("inspection.list.changed-meanwhile", list.version());
		}
		if (this.row != null && (this.row < 1 || this.row > list.items().size())) {
			throw new Refusal.NotFound("inspection.list.unknown");
		}
		List<Item> items = new ArrayList<>(list.items());
		check(items);
		if (this.row == null) {
			items.add(this.item);
		}
		else if (this.item == null) {
			items.remove(this.row - 1);
		}
		else {
			items.set(this.row - 1, this.item);
		}
		return items;
	}

	private void check(List<Item> items) {
		List<FieldProblem> problems = new ArrayList<>();
		if (this.reason.isEmpty() || this.reason.length() > LONGEST) {
			problems.add(new FieldProblem("reason", "inspection.list.reason", LONGEST));
		}
		if (this.item != null) {
			line(this.item, items, problems);
		}
		else if (items.size() == 1) {
			problems.add(new FieldProblem("row", "inspection.list.last"));
		}
		if (this.row == null && items.size() >= Checklist.MOST) {
			problems.add(new FieldProblem("text", "inspection.list.full", Checklist.MOST));
		}
		if (!problems.isEmpty()) {
			throw new Refusal.Invalid(problems);
		}
	}

	private void line(Item wanted, List<Item> items, List<FieldProblem> problems) {
		if (wanted.text().isEmpty() || wanted.text().length() > LONGEST || wanted.textEn().length() > LONGEST) {
			problems.add(new FieldProblem("text", "inspection.list.text", LONGEST));
		}
		if (wanted.document().isEmpty() || wanted.place().isEmpty() || wanted.place().length() > LONGEST_PLACE) {
			problems.add(new FieldProblem("place", "inspection.list.basis", LONGEST_PLACE));
		}
		for (int i = 0; i < items.size(); i++) {
			boolean other = this.row == null || i != this.row - 1;
			if (other && items.get(i).text().equals(wanted.text())) {
				problems.add(new FieldProblem("text", "inspection.list.twice", i + 1));
			}
		}
		if (items.contains(wanted) && problems.isEmpty()) {
			problems.add(new FieldProblem("text", "inspection.list.same"));
		}
	}

}
