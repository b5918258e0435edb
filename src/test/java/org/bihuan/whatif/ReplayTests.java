package org.bihuan.whatif;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.bihuan.shared.Refusal;
import org.bihuan.whatif.Replay.Move;
import org.bihuan.whatif.Replay.Outcome;
import org.bihuan.whatif.Replay.Recorded;
import org.bihuan.whatif.Replay.Tally;
import org.bihuan.workflow.ChangedTable;
import org.bihuan.workflow.DecisionRow;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Recorded, in force and changed are three tables here: rank from 5, from 4 and from 3.
 */
class ReplayTests {

	private static final int RANKS = 10;

	private final List<Map<String, Object>> asked = new ArrayList<>();

	private final Replay replay = new Replay(new From(3, this.asked), List.of("P-0"), (inputs) -> row(inputs, 4));

	@Test
	void tenThousandDecisionsAreCounted() {
		int fromRecorded = 0;
		int fromInForce = 0;
		for (int i = 0; i < 10_000; i++) {
			int rank = i % RANKS;
			this.replay.take(new Recorded(Map.of("rank", rank), row(Map.of("rank", rank), 5)));
			fromRecorded += (rank == 3 || rank == 4) ? 1 : 0;
			fromInForce += (rank == 3) ? 1 : 0;
		}
		Tally tally = this.replay.tally();
		assertThat(tally.replayed()).isEqualTo(10_000);
		assertThat(tally.fromRecorded()).isEqualTo(fromRecorded).isEqualTo(2_000);
		assertThat(tally.fromInForce()).isEqualTo(fromInForce).isEqualTo(1_000);
		assertThat(tally.moves())
			.containsOnly(Map.entry(new Move(row(Map.of("rank", 0), 4), row(Map.of("rank", 3), 3)), 1_000));
		assertThat(tally.distinct()).isEqualTo(RANKS);
		assertThat(this.asked).hasSize(RANKS);
	}

	@Test
	void decisionsWithoutInputsAreCountedApart() {
		assertThat(this.replay.take(new Recorded(null, List.of()))).isNull();
		assertThat(this.replay.tally().withoutInputs()).isOne();
		assertThat(this.replay.tally().replayed()).isZero();
	}

	@Test
	void anInputThatNoRecordHasIsNamed() {
		Outcome outcome = this.replay.take(new Recorded(Map.of("grade", 1), List.of()));
		assertThat(outcome).isNotNull();
		assertThat(this.replay.tally().missing()).containsExactly("rank");
	}

	@Test
	void inputsThatTheChangedTableDoesNotTakeAreCountedApart() {
		this.replay.take(new Recorded(Map.of("rank", "four"), List.of()));
		Tally tally = this.replay.tally();
		assertThat(tally.refused()).isOne();
		assertThat(tally.fromRecorded()).isZero();
		assertThat(tally.fromInForce()).isZero();
	}

	private static List<DecisionRow> row(Map<String, Object> inputs, int from) {
		boolean reached = inputs.get("rank") instanceof Integer rank && rank >= from;
		return List.of(new DecisionRow(reached ? "high" : "low", Map.of("escalate", reached), "P-0", ""));
	}

	private record From(int rank, List<Map<String, Object>> asked) implements ChangedTable {

		@Override
		public Set<String> inputs() {
			return Set.of("rank");
		}

		@Override
		public List<DecisionRow> rows(Map<String, Object> inputs, List<String> documents) {
			this.asked.add(inputs);
			if (inputs.get("rank") instanceof String) {
				throw new Refusal.Invalid("rank", "workflow.decision.wrongType.integer");
			}
			return row(inputs, this.rank);
		}

	}

}
