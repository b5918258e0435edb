package org.bihuan.deadline.overdue;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Lets the board follow the ledger.
 */
@Component
public class BoardRound {

	private final BoardStep step;

	private final BoardTable table;

	BoardRound(BoardStep step, BoardTable table) {
		this.step = step;
		this.table = table;
	}

	/** Takes what has changed until now. */
	@Scheduled(initialDelayString = "${bihuan.deadline.board-poll}", fixedDelayString = "${bihuan.deadline.board-poll}")
	public void follow() {
		boolean more = true;
		while (more) {
			more = this.step.next();
		}
	}

	/**
	 * Compares the sums with the ledger, in one statement: what others change meanwhile
	 * is seen by both or by neither.
	 * @return how many sums are wrong
	 */
	public int differences() {
		return this.table.differences();
	}

	/**
	 * What the sums should come to.
	 * @return clocks that have run out, and all that count
	 */
	public String truth() {
		return this.table.truth();
	}

	/**
	 * Throws board and sums away; the round writes them anew. Meanwhile every count is
	 * read from the ledger, exact as ever, but slower.
	 * @return whether nobody else was at it
	 */
	public boolean anew() {
		return this.step.clear();
	}

}
