package org.bihuan.kept;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Brings kept sums up to date, some rows at a time and each time in a transaction of its
 * own. Nobody but the node whose turn it is writes to them, and no act of a person ever
 * waits.
 *
 * @param <I> key of the rows
 * @param <R> what the sums count of them
 */
public final class KeptSums<I, R> {

	private static final int CHUNK = 500;

	private final KeptRows<I, R> rows;

	private final SumTable<I> table;

	private final TransactionTemplate own;

	/**
	 * Sums of a room.
	 * @param tables where they are
	 * @param key type of the key
	 * @param rows what they count
	 * @param jdbc the database
	 * @param transactions its transactions
	 */
	public KeptSums(KeptTables tables, Class<I> key, KeptRows<I, R> rows, JdbcTemplate jdbc,
			PlatformTransactionManager transactions) {
		this.rows = rows;
		this.table = new SumTable<>(tables, key, jdbc);
		this.own = new TransactionTemplate(transactions);
		this.own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
	}

	/** Takes what has changed until now. */
	public void follow() {
		boolean more = true;
		while (more) {
			more = Boolean.TRUE.equals(this.own.execute((status) -> next()));
		}
	}

	/** Takes the first that have changed, and says whether there may be more. */
	private boolean next() {
		List<I> changed = this.table.turn() ? this.table.lockStale(CHUNK) : List.of();
		if (changed.isEmpty()) {
			return false;
		}
		Map<I, R> before = this.rows.copy(changed);
		Map<I, R> now = this.rows.ledger(changed);
		List<I> gone = new ArrayList<>();
		List<Object[]> come = new ArrayList<>();
		Map<List<Object>, Integer> sums = new HashMap<>();
		before.forEach((id, row) -> {
			if (!row.equals(now.get(id))) {
				gone.add(id);
				this.rows.sums(row).forEach((alike) -> sums.merge(alike, -1, Integer::sum));
			}
		});
		now.forEach((id, row) -> {
			if (!row.equals(before.get(id))) {
				come.add(this.rows.values(row));
				this.rows.sums(row).forEach((alike) -> sums.merge(alike, 1, Integer::sum));
			}
		});
		sums.values().removeIf((count) -> count == 0);
		this.table.remove(gone);
		this.table.add(come);
		sums.forEach(this.table::count);
		this.table.seen(changed);
		return changed.size() == CHUNK;
	}

	/**
	 * Throws the sums away; the next rounds write them anew. Meanwhile every count is
	 * read from the ledger, exact as ever, but slower.
	 * @return whether nobody else was at it
	 */
	public boolean anew() {
		return Boolean.TRUE.equals(this.own.execute((status) -> {
			boolean turn = this.table.turn();
			if (turn) {
				this.table.clear();
			}
			return turn;
		}));
	}

}
