package org.bihuan.rulebook;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.bihuan.casefile.OpenDecisions;
import org.bihuan.casefile.OpenDecisions.Decided;
import org.bihuan.organisation.DocumentPeriods.Effect;
import org.bihuan.organisation.Scope;
import org.bihuan.rulebook.DocumentPreview.Difference;
import org.bihuan.workflow.DecisionRow;
import org.bihuan.workflow.Decisions;
import org.jspecify.annotations.Nullable;

/**
 * Tries the recorded decisions of open cases with two sets of documents. The same inputs
 * are tried once, whatever the number of cases; it stops when its time is over and says
 * how far it came.
 */
final class DecisionTrial {

	private static final Duration PATIENCE = Duration.ofSeconds(15);

	private static final int PAGE = 500;

	private static final int LISTED = 200;

	private final OpenDecisions records;

	private final Decisions decisions;

	private final Effect effect;

	private final Map<String, Outcome> outcomes = new HashMap<>();

	private final List<Difference> listed = new ArrayList<>();

	private int tried;

	private int unknown;

	private int different;

	private @Nullable Decided last;

	private @Nullable String lastKey;

	DecisionTrial(OpenDecisions records, Decisions decisions, Effect effect) {
		this.records = records;
		this.decisions = decisions;
		this.effect = effect;
	}

	void run(Scope scope) {
		long end = System.nanoTime() + PATIENCE.toNanos();
		List<Decided> page = this.records.page(scope, null, PAGE);
		while (!page.isEmpty()) {
			for (Decided one : page) {
				attempt(one);
				this.last = one;
			}
			page = (System.nanoTime() < end) ? this.records.page(scope, page.get(page.size() - 1), PAGE) : List.of();
		}
	}

	private void attempt(Decided one) {
		if (!(one.content().get("inputs") instanceof Map<?, ?> recorded)) {
			this.tried++;
			this.unknown++;
			this.lastKey = null;
			return;
		}
		this.tried++;
		Map<String, Object> inputs = new HashMap<>();
		recorded.forEach((name, value) -> {
			if (value != null) {
				inputs.put(name.toString(), value);
			}
		});
		String key = one.table() + inputs;
		if (!belongsToLast(one, key) && outcome(one.table(), key, inputs).differs()) {
			this.different++;
			if (this.listed.size() < LISTED) {
				Outcome outcome = outcome(one.table(), key, inputs);
				this.listed.add(new Difference(one.caseNumber().value(), one.unitName(), one.table(),
						first(outcome.before()), first(outcome.after())));
			}
		}
		this.lastKey = key;
	}

	/** A table of which several rows match writes one record for each of them. */
	private boolean belongsToLast(Decided one, String key) {
		Decided before = this.last;
		return before != null && before.caseNumber().equals(one.caseNumber()) && before.seq() + 1 == one.seq()
				&& key.equals(this.lastKey);
	}

	private Outcome outcome(String table, String key, Map<String, Object> inputs) {
		return this.outcomes.computeIfAbsent(key,
				(tried) -> new Outcome(this.decisions.whatIf(table, inputs, this.effect.before()),
						this.decisions.whatIf(table, inputs, this.effect.after())));
	}

	private static @Nullable DecisionRow first(List<DecisionRow> rows) {
		return rows.isEmpty() ? null : rows.get(0);
	}

	int tried() {
		return this.tried;
	}

	int unknown() {
		return this.unknown;
	}

	int different() {
		return this.different;
	}

	List<Difference> listed() {
		return List.copyOf(this.listed);
	}

	/**
	 * What the same inputs come to.
	 *
	 * @param before rows that match with the documents of before
	 * @param after rows that match with those of after
	 */
	private record Outcome(List<DecisionRow> before, List<DecisionRow> after) {

		boolean differs() {
			return !this.before.equals(this.after);
		}

	}

}
