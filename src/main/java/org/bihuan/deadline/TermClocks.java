package org.bihuan.deadline;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.bihuan.shared.CaseNumber;
import org.bihuan.workflow.DecisionRow;
import org.jspecify.annotations.Nullable;

/**
 * Open clocks of one sort under other terms than those with which they began. Clocks that
 * stand still are left out: nobody knows yet when they run on. Changes nothing.
 */
public interface TermClocks {

	/**
	 * How many open clocks took their terms out of a table.
	 * @param table key of the table
	 * @return their number
	 */
	long open(String table);

	/**
	 * Counts some of them again, in the order of their identifiers.
	 * @param table key of the table
	 * @param question asks the table that is in force and the changed one
	 * @param after where to begin: after this identifier
	 * @param limit how many at most
	 * @return those that would be due at another moment
	 */
	Chunk look(String table, Question question, long after, int limit);

	/**
	 * Asks both tables.
	 */
	@FunctionalInterface
	interface Question {

		/**
		 * Asks them.
		 * @param inputs what they are asked
		 * @return what they answer; empty if they answer alike, or the changed one does
		 * not take these inputs
		 */
		Optional<Answers> ask(Map<String, Object> inputs);

	}

	/**
	 * Answers that differ.
	 *
	 * @param inForce rows of the table in force
	 * @param changed rows of the changed table
	 */
	record Answers(List<DecisionRow> inForce, List<DecisionRow> changed) {
	}

	/**
	 * A clock that would be due at another moment.
	 *
	 * @param clock its identifier
	 * @param caseNumber the case
	 * @param kind kind of obligation, or the step
	 * @param service whether it is the service clock of a task
	 * @param before when it is due
	 * @param after when it would be due; null if it would not run
	 */
	record Move(long clock, CaseNumber caseNumber, String kind, boolean service, Instant before,
			@Nullable Instant after) {
	}

	/**
	 * A chunk.
	 *
	 * @param last identifier of the last one seen; that of the beginning if none was
	 * @param seen how many were counted again
	 * @param moves those that would be due at another moment
	 */
	record Chunk(long last, int seen, List<Move> moves) {
	}

}
