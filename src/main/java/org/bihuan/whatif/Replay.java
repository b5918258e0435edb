package org.bihuan.whatif;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

import org.bihuan.shared.Refusal;
import org.bihuan.workflow.ChangedTable;
import org.bihuan.workflow.DecisionRow;
import org.jspecify.annotations.Nullable;

/**
 * Replays decisions of one table through its changed text, and through the table in
 * force: what an earlier release has changed is not counted as the work of this text.
 * Each distinct set of inputs is evaluated once.
 */
final class Replay {

	private final ChangedTable changed;

	private final List<String> documents;

	private final Function<Map<String, Object>, List<DecisionRow>> inForce;

	private final Map<Map<String, @Nullable Object>, Outcome> outcomes = new HashMap<>();

	private final Map<Move, Integer> moves = new HashMap<>();

	private final Set<String> missing = new TreeSet<>();

	private int replayed;

	private int withoutInputs;

	private int refused;

	private int fromRecorded;

	private int fromInForce;

	/**
	 * Makes a replay.
	 * @param changed the changed table
	 * @param documents documents in force
	 * @param inForce the deployed table with the same documents
	 */
	Replay(ChangedTable changed, List<String> documents, Function<Map<String, Object>, List<DecisionRow>> inForce) {
		this.changed = changed;
		this.documents = documents;
		this.inForce = inForce;
	}

	/**
	 * Replays one decision.
	 * @param decision what was recorded
	 * @return what the decision would be; null if its inputs were not recorded
	 */
	@Nullable Outcome take(Recorded decision) {
		Map<String, @Nullable Object> inputs = decision.inputs();
		if (inputs == null) {
			this.withoutInputs++;
			return null;
		}
		this.replayed++;
		this.changed.inputs().stream().filter((name) -> !inputs.containsKey(name)).forEach(this.missing::add);
		Outcome outcome = outcome(inputs);
		if (outcome.refused()) {
			this.refused++;
			return outcome;
		}
		if (!Answers.same(outcome.after(), decision.rows())) {
			this.fromRecorded++;
		}
		if (outcome.differs()) {
			this.fromInForce++;
			this.moves.merge(new Move(outcome.now(), outcome.after()), 1, Integer::sum);
		}
		return outcome;
	}

	/**
	 * Asks both tables, once for the same inputs. Counts nothing.
	 * @param inputs what they are asked
	 * @return what they come to
	 */
	Outcome outcome(Map<String, @Nullable Object> inputs) {
		return this.outcomes.computeIfAbsent(inputs, this::ask);
	}

	private Outcome ask(Map<String, @Nullable Object> inputs) {
		Map<String, Object> known = new HashMap<>();
		inputs.forEach((name, value) -> {
			if (value != null) {
				known.put(name, value);
			}
		});
		List<DecisionRow> now = this.inForce.apply(known);
		try {
			return new Outcome(now, this.changed.rows(known, this.documents), false);
		}
		catch (Refusal.Invalid ex) {
			// a column has another type than when this was recorded: counted, not guessed
			return new Outcome(now, List.of(), true);
		}
	}

	Tally tally() {
		return new Tally(this.replayed, this.withoutInputs, this.refused, this.outcomes.size(), this.fromRecorded,
				this.fromInForce, Map.copyOf(this.moves), List.copyOf(this.missing));
	}

	/**
	 * A recorded decision.
	 *
	 * @param inputs inputs as recorded, a value may be null; null if none were recorded
	 * @param rows rows as recorded
	 */
	record Recorded(@Nullable Map<String, @Nullable Object> inputs, List<DecisionRow> rows) {
	}

	/**
	 * What inputs come to.
	 *
	 * @param now rows of the table in force
	 * @param after rows of the changed table
	 * @param refused whether the changed table does not take these inputs
	 */
	record Outcome(List<DecisionRow> now, List<DecisionRow> after, boolean refused) {

		boolean differs() {
			return !this.refused && !Answers.same(this.after, this.now);
		}

	}

	/**
	 * A way in which decisions change.
	 *
	 * @param before rows of the table in force
	 * @param after rows of the changed table
	 */
	record Move(List<DecisionRow> before, List<DecisionRow> after) {
	}

	/**
	 * Counts.
	 *
	 * @param replayed decisions that were replayed
	 * @param withoutInputs decisions whose inputs were not recorded
	 * @param refused decisions whose inputs the changed table does not take
	 * @param distinct sets of inputs among them
	 * @param fromRecorded decisions that differ from what was recorded
	 * @param fromInForce decisions that differ from what the table in force says
	 * @param moves how many change in which way, against the table in force
	 * @param missing inputs of the changed table that some record lacks
	 */
	record Tally(int replayed, int withoutInputs, int refused, int distinct, int fromRecorded, int fromInForce,
			Map<Move, Integer> moves, List<String> missing) {
	}

}
