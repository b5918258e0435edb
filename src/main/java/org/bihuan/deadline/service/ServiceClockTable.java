package org.bihuan.deadline.service;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.bihuan.calendar.Term;
import org.bihuan.deadline.Basis;
import org.bihuan.deadline.ObligationFellDue;
import org.bihuan.deadline.ObligationSettled;
import org.bihuan.shared.CaseNumber;
import org.bihuan.shared.UnitCode;
import org.bihuan.workflow.TaskOpened;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Rows of service clocks. Each sweep marks what it takes with its own name: a fixed few
 * statements, and no two nodes take the same row.
 */
@Repository
class ServiceClockTable {

	private static final int CHUNK = 500;

	private final JdbcClient jdbc;

	ServiceClockTable(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	void add(TaskOpened task, UnitCode unit, Instant dueAt, Term term, Basis basis) {
		this.jdbc
			.sql("insert into ddl_obligation (case_number, kind, service, task_id, unit, basis_document, basis_place,"
					+ " state, started_at, due_at, term_amount, term_kind, rework_used)"
					+ " values (?, ?, true, ?, ?, ?, ?, 'RUNNING', ?, ?, ?, ?, false)")
			.params(task.caseNumber().value(), task.step(), task.taskId(), unit.value(), basis.document(),
					basis.place(), Timestamp.from(task.at()), Timestamp.from(dueAt), term.amount(), term.kind().name())
			.update();
	}

	/** The due date of an open legal obligation; empty while nothing runs. */
	Optional<Instant> legalDue(CaseNumber number, String kind) {
		return this.jdbc.sql("select due_at from ddl_obligation where live_key = ? and state in ('RUNNING', 'MISSED')")
			.params(number.value() + "/" + kind)
			.query(Timestamp.class)
			.optional()
			.map(Timestamp::toInstant);
	}

	boolean settleInTime(String taskId, String state, Instant at) {
		return this.jdbc
			.sql("update ddl_obligation set state = ?, settled_at = ? where task_id = ? and state = 'RUNNING'")
			.params(state.toUpperCase(Locale.ROOT), Timestamp.from(at), taskId)
			.update() == 1;
	}

	List<ObligationSettled> missedOfTask(String taskId, String newState) {
		return this.jdbc
			.sql("select id, case_number, kind from ddl_obligation where service = true and state = 'MISSED'"
					+ " and task_id = ? for update")
			.param(taskId)
			.query((row, index) -> settled(row, newState))
			.list();
	}

	/**
	 * Service clocks of a case that have not ended, as they will be told when they end.
	 */
	List<Open> openOfCase(CaseNumber number) {
		return this.jdbc
			.sql("select id, case_number, kind, state from ddl_obligation where case_number = ? and service = true"
					+ " and state in ('RUNNING', 'MISSED') for update")
			.param(number.value())
			.query((row, index) -> new Open("MISSED".equals(row.getString(4)), settled(row, "ended")))
			.list();
	}

	private static ObligationSettled settled(ResultSet row, String newState) throws SQLException {
		return new ObligationSettled(row.getLong(1), new CaseNumber(row.getString(2)), row.getString(3), newState);
	}

	void settleLate(String taskId, String state, Instant at) {
		this.jdbc.sql("update ddl_obligation set state = ?, settled_at = ? where task_id = ? and state = 'MISSED'")
			.params(state.toUpperCase(Locale.ROOT), Timestamp.from(at), taskId)
			.update();
	}

	List<String> tasks(CaseNumber number, UnitCode unit) {
		return this.jdbc
			.sql("select task_id from ddl_obligation where case_number = ? and unit = ? and service = true"
					+ " and state in ('RUNNING', 'MISSED') order by id")
			.params(number.value(), unit.value())
			.query(String.class)
			.list();
	}

	void changeHolder(String taskId, UnitCode unit) {
		this.jdbc
			.sql("update ddl_obligation set unit = ? where task_id = ? and service = true"
					+ " and state in ('RUNNING', 'MISSED')")
			.params(unit.value(), taskId)
			.update();
	}

	void endAll(CaseNumber number, Instant at) {
		this.jdbc
			.sql("update ddl_obligation set state = 'ENDED', settled_at = ? where case_number = ? and service = true"
					+ " and state in ('RUNNING', 'MISSED')")
			.params(Timestamp.from(at), number.value())
			.update();
	}

	Optional<Instant> nextDue(Instant after) {
		return this.jdbc
			.sql("select due_at from ddl_obligation where service = true and state = 'RUNNING' and due_at > ?"
					+ " order by due_at limit 1")
			.params(Timestamp.from(after))
			.query(Timestamp.class)
			.optional()
			.map(Timestamp::toInstant);
	}

	/**
	 * Takes what is due. It is found first and then locked by its key, in the order of
	 * the keys: an update by due date would lock entries of that index before their rows,
	 * and whoever ends a clock meanwhile has them the other way round.
	 * @param sweep name of the sweep that takes it
	 * @param now what is due by this moment
	 * @return how many were taken
	 */
	int sweep(String sweep, Instant now) {
		List<Long> due = this.jdbc
			.sql("select id from ddl_obligation where service = true and state = 'RUNNING' and due_at <= ?"
					+ " order by id")
			.params(Timestamp.from(now))
			.query(Long.class)
			.list();
		int taken = 0;
		for (int from = 0; from < due.size(); from += CHUNK) {
			taken += this.jdbc
				.sql("update ddl_obligation set state = 'MISSED', missed_at = due_at, swept_by = :sweep"
						+ " where id in (:ids) and state = 'RUNNING' and due_at <= :now")
				.param("sweep", sweep)
				.param("ids", due.subList(from, Math.min(from + CHUNK, due.size())))
				.param("now", Timestamp.from(now))
				.update();
		}
		return taken;
	}

	void fire(String sweep, Instant now) {
		this.jdbc
			.sql("insert into ddl_firing (obligation_id, kind, due_moment, fired_at)"
					+ " select id, 'DUE', due_at, cast(? as datetime(6)) from ddl_obligation where swept_by = ?")
			.params(Timestamp.from(now), sweep)
			.update();
	}

	List<ObligationFellDue> swept(String sweep) {
		return this.jdbc
			.sql("select id, case_number, kind, unit, due_at from ddl_obligation where swept_by = ? order by id")
			.params(sweep)
			.query((row, index) -> new ObligationFellDue(row.getLong(1), new CaseNumber(row.getString(2)),
					row.getString(3), true, new UnitCode(row.getString(4)), row.getTimestamp(5).toInstant()))
			.list();
	}

	/**
	 * A clock that has not ended.
	 *
	 * @param missed whether it has run out
	 * @param settled what is told of it when it ends
	 */
	record Open(boolean missed, ObligationSettled settled) {
	}

}
