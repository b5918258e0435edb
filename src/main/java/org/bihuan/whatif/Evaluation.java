package org.bihuan.whatif;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.bihuan.casefile.RecordedDecisions.Decided;
import org.bihuan.shared.CaseNumber;
import org.bihuan.workflow.DecisionRow;
import org.jspecify.annotations.Nullable;

/**
 * What a table was asked once in a case, and what it said.
 *
 * @param caseNumber the case
 * @param at when it was asked
 * @param recorded inputs and rows as recorded
 */
record Evaluation(CaseNumber caseNumber, Instant at, Replay.Recorded recorded) {

	/**
	 * Puts records together: a table of which several rows match leaves one record for
	 * each, one after another.
	 * @param decisions records of one table in the order of cases and of their files
	 * @return what was asked, in the same order
	 */
	static List<Evaluation> of(List<Decided> decisions) {
		List<Evaluation> evaluations = new ArrayList<>();
		List<Decided> together = new ArrayList<>();
		for (Decided one : decisions) {
			if (!together.isEmpty() && !belongs(one, together)) {
				evaluations.add(whole(together));
				together.clear();
			}
			together.add(one);
		}
		if (!together.isEmpty()) {
			evaluations.add(whole(together));
		}
		return evaluations;
	}

	private static boolean belongs(Decided one, List<Decided> together) {
		Decided last = together.get(together.size() - 1);
		Object inputs = one.content().get("inputs");
		// a row matches once: the same row again is another question
		return inputs != null && one.caseNumber().equals(last.caseNumber()) && one.seq() == last.seq() + 1
				&& inputs.equals(last.content().get("inputs"))
				&& together.stream().noneMatch((other) -> rule(other).equals(rule(one)));
	}

	private static String rule(Decided one) {
		return String.valueOf(one.content().get("rule"));
	}

	private static Evaluation whole(List<Decided> together) {
		Decided first = together.get(0);
		return new Evaluation(first.caseNumber(), first.at(), new Replay.Recorded(named(first.content().get("inputs")),
				together.stream().map(Evaluation::row).toList()));
	}

	private static DecisionRow row(Decided one) {
		Map<String, @Nullable Object> outputs = named(one.content().get("outputs"));
		return new DecisionRow(rule(one), (outputs != null) ? outputs : Map.of(),
				(String) one.content().get("document"), (String) one.content().get("place"));
	}

	private static @Nullable Map<String, @Nullable Object> named(@Nullable Object recorded) {
		if (!(recorded instanceof Map<?, ?> map)) {
			return null;
		}
		Map<String, @Nullable Object> named = new LinkedHashMap<>();
		map.forEach((name, value) -> named.put(name.toString(), value));
		return named;
	}

}
