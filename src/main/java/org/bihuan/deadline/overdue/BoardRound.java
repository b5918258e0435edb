package org.bihuan.deadline.overdue;

import org.bihuan.kept.KeptSums;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * Lets the board follow the ledger.
 */
@Component
public class BoardRound {

	private final BoardTable table;

	private final KeptSums<Long, BoardClock> sums;

	BoardRound(BoardTable table, JdbcTemplate jdbc, PlatformTransactionManager transactions) {
		this.table = table;
		this.sums = new KeptSums<>(BoardTable.TABLES, Long.class, table, jdbc, transactions);
	}

	/** Takes what has changed until now. */
	@Scheduled(initialDelayString = "${bihuan.deadline.board-poll}", fixedDelayString = "${bihuan.deadline.board-poll}")
	public void follow() {
		this.sums.follow();
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
		return this.sums.anew();
	}

}
