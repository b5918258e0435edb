package org.bihuan.calendar;

import java.time.LocalDate;
import java.util.List;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionOperations;

/**
 * The table of moved days.
 */
@Repository
class MovedDays {

	private final JdbcClient jdbc;

	private final TransactionOperations transactions;

	MovedDays(JdbcClient jdbc, TransactionOperations transactions) {
		this.jdbc = jdbc;
		this.transactions = transactions;
	}

	List<MovedDay> all() {
		return this.jdbc.sql("select cal_date, kind, name_zh, name_en, notice from cal_day order by cal_date")
			.query((row, index) -> new MovedDay(row.getObject(1, LocalDate.class),
					MovedDay.Kind.valueOf(row.getString(2)), row.getString(3), row.getString(4), row.getString(5)))
			.list();
	}

	/** Grows with each change of the table. */
	long version() {
		return this.jdbc.sql("select version from cal_version where id = 1").query(Long.class).single();
	}

	/** The same, so that nobody else changes the table until this transaction ends. */
	long lockedVersion() {
		return this.jdbc.sql("select version from cal_version where id = 1 for update").query(Long.class).single();
	}

	/** Puts days into the table in the place of those of the same date. */
	void put(List<MovedDay> days) {
		for (MovedDay day : days) {
			this.jdbc.sql("delete from cal_day where cal_date = ?").param(day.date()).update();
			insert(day);
		}
		this.jdbc.sql("update cal_version set version = version + 1 where id = 1").update();
	}

	/**
	 * Adds a day unless it is there. One transaction a row: two nodes that start together
	 * never wait for each other in a circle.
	 */
	void add(MovedDay day) {
		try {
			this.transactions.executeWithoutResult((status) -> insert(day));
		}
		catch (DuplicateKeyException ex) {
			// another node was faster and its row says the same
		}
	}

	private void insert(MovedDay day) {
		this.jdbc.sql("insert into cal_day (cal_date, kind, name_zh, name_en, notice) values (?, ?, ?, ?, ?)")
			.params(day.date(), day.kind().name(), day.nameZh(), day.nameEn(), day.notice())
			.update();
	}

}
