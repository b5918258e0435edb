package org.bihuan.workflow.decision;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.bihuan.workflow.DecisionRow;

/**
 * Of several frequencies for one subject and scope, the one that asks most.
 */
final class Strictest {

	private static final List<String> FREQUENCIES = List.of("BEFORE_EVENT", "DAILY", "WEEKLY", "MONTHLY", "QUARTERLY",
			"HALF_YEARLY", "YEARLY");

	private Strictest() {
	}

	static List<DecisionRow> of(List<DecisionRow> rows) {
		Map<String, DecisionRow> strictest = new LinkedHashMap<>();
		for (DecisionRow row : rows) {
			strictest.merge(row.outputs().get("subject") + " " + row.outputs().get("scope"), row,
					(one, other) -> (rank(other) < rank(one)) ? other : one);
		}
		return List.copyOf(strictest.values());
	}

	static boolean applies(List<DecisionRow> rows) {
		return rows.stream().anyMatch((row) -> row.outputs().containsKey("frequency"));
	}

	private static int rank(DecisionRow row) {
		int rank = FREQUENCIES.indexOf(String.valueOf(row.outputs().get("frequency")));
		return (rank >= 0) ? rank : FREQUENCIES.size();
	}

}
