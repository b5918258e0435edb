package org.bihuan.deadline.overdue;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.bihuan.workflow.DecisionRow;
import org.bihuan.workflow.Decisions;

import org.springframework.stereotype.Component;

/**
 * Asks the table {@code overdue-harm}.
 */
@Component
class Harms {

	static final int LEAST = 1;

	static final int MOST = 5;

	private final Decisions decisions;

	Harms(Decisions decisions) {
		this.decisions = decisions;
	}

	/** Each of them, from 1 to 5 whatever the table says. */
	Map<Harmed, Integer> of(Collection<Harmed> harmed) {
		if (harmed.isEmpty()) {
			return Map.of();
		}
		List<Harmed> distinct = harmed.stream().distinct().toList();
		List<List<DecisionRow>> rows = this.decisions.evaluateAll("overdue-harm",
				distinct.stream().map(Harmed::inputs).toList());
		Map<Harmed, Integer> harms = new HashMap<>();
		for (int i = 0; i < distinct.size(); i++) {
			harms.put(distinct.get(i), harm(rows.get(i)));
		}
		return harms;
	}

	private static int harm(List<DecisionRow> rows) {
		return rows.stream()
			.findFirst()
			.map((row) -> row.outputs().get("harm"))
			.filter(Number.class::isInstance)
			.map((harm) -> Math.max(LEAST, Math.min(MOST, ((Number) harm).intValue())))
			.orElse(LEAST);
	}

}
