package org.bihuan.designer.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.bihuan.designer.check.Surroundings.Around;
import org.bihuan.form.Form;
import org.bihuan.organisation.Role;
import org.bihuan.workflow.ProcessOutline;
import org.bihuan.workflow.ProcessOutline.Step;
import org.bihuan.workflow.TableOutline;

import org.springframework.stereotype.Component;

/**
 * What a process asks of things outside it: clocks, roles, forms, decisions.
 */
@Component
class StepChecks {

	private static final String TERMS = "step-terms";

	private static final Set<String> PLACES = Set.of("unit", "authority", "town", "office");

	void check(ProcessOutline process, Around around, Notes notes) {
		Optional<TableOutline> terms = around.table(TERMS);
		for (Step step : process.steps()) {
			checkClock(step, terms, notes);
			checkAddressee(step, notes);
			around.form(step.form()).ifPresent((form) -> checkOutcomes(step, form, notes));
		}
		process.decisions().forEach((element, decision) -> {
			if (around.table(decision).isEmpty()) {
				notes.error(element, process.names().get(element), "decision-missing", decision);
			}
		});
	}

	/** A step serves a legal obligation, or has a row in the table of service clocks. */
	private static void checkClock(Step step, Optional<TableOutline> terms, Notes notes) {
		String obligation = step.obligation();
		if (obligation != null) {
			if (!notes.hasWord("obligation." + obligation)) {
				notes.error(step.id(), step.name(), "clock-name", obligation);
			}
		}
		else if (terms.isPresent()) {
			List<Cell> rows = rows(terms.get(), step.id());
			if (rows.isEmpty()) {
				notes.warning(step.id(), step.name(), "no-clock", step.id());
			}
			else if (rows.stream().allMatch(Cell::any)) {
				notes.warning(step.id(), step.name(), "service-clock", step.id());
			}
		}
	}

	private static List<Cell> rows(TableOutline terms, String step) {
		int column = terms.inputs().stream().map(TableOutline.Column::name).toList().indexOf("step");
		return terms.rows()
			.stream()
			.filter((row) -> column >= 0 && column < row.inputs().size())
			.map((row) -> Cell.of(row.inputs().get(column)))
			.filter((cell) -> cell.holds(step))
			.toList();
	}

	private static void checkAddressee(Step step, Notes notes) {
		String to = step.addressee();
		if (to == null || to.startsWith("${")) {
			return;
		}
		List<String> parts = Arrays.asList(to.split("@", -1));
		if (parts.size() != 2 || Role.find(parts.get(0)).isEmpty() || !PLACES.contains(parts.get(1))) {
			notes.error(step.id(), step.name(), "role", to);
		}
	}

	/** One outcome may go where no other does, by the default flow. */
	private static void checkOutcomes(Step step, Form form, Notes notes) {
		List<String> together = new ArrayList<>(form.outcomes());
		together.removeAll(step.outcomes());
		if (together.size() > 1) {
			notes.warning(step.id(), step.name(), "outcome-unused", together);
		}
	}

}
