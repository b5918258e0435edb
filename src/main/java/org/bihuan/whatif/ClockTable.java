package org.bihuan.whatif;

import java.time.Instant;
import java.util.List;

import org.bihuan.deadline.TermClocks.Move;
import org.bihuan.shared.WallTime;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Open clocks that would be due at another moment.
 */
@Repository
class ClockTable {

	private final JdbcClient jdbc;

	ClockTable(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	void add(String id, long seq, Move move) {
		this.jdbc
			.sql("insert into wif_clock (run_id, seq, case_number, kind, service, due_before, due_after)"
					+ " values (?, ?, ?, ?, ?, ?, ?)")
			.params(id, seq, move.caseNumber().value(), move.kind(), move.service(), WallTime.of(move.before()),
					(move.after() != null) ? WallTime.of(move.after()) : null)
			.update();
	}

	List<Clock> list(String id, long after, int limit) {
		return this.jdbc
			.sql("select seq, case_number, kind, service, due_before, due_after from wif_clock"
					+ " where run_id = ? and seq > ? order by seq limit ?")
			.params(id, after, limit)
			.query((row, index) -> new Clock(row.getLong("seq"), row.getString("case_number"), row.getString("kind"),
					row.getBoolean("service"), WallTime.moment(row, "due_before"),
					WallTime.momentOrNone(row, "due_after")))
			.list();
	}

	/**
	 * Counts them.
	 * @param id identifier of the question
	 * @param at moment that tells whether one is late
	 * @return how many in which way
	 */
	Sums sums(String id, Instant at) {
		return this.jdbc.sql("""
				select count(*) as moved,
					coalesce(sum(case when due_after < due_before then 1 else 0 end), 0) as earlier,
					coalesce(sum(case when due_after > due_before then 1 else 0 end), 0) as later,
					coalesce(sum(case when due_after is null then 1 else 0 end), 0) as gone,
					coalesce(sum(case when due_before > :at and due_after <= :at then 1 else 0 end), 0) as late,
					coalesce(sum(case when due_before <= :at and due_after > :at then 1 else 0 end), 0) as saved
				from wif_clock where run_id = :id""")
			.param("id", id)
			.param("at", WallTime.of(at))
			.query((row, index) -> new Sums(row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4),
					row.getLong(5), row.getLong(6)))
			.single();
	}

	/**
	 * An open clock that would be due at another moment.
	 *
	 * @param seq its place in the list
	 * @param caseNumber the case
	 * @param kind kind of obligation, or the step
	 * @param service whether it is the service clock of a task
	 * @param before when it is due
	 * @param after when it would be due; null if it would not run
	 */
	record Clock(long seq, String caseNumber, String kind, boolean service, Instant before, @Nullable Instant after) {
	}

	/**
	 * How many clocks change in which way.
	 *
	 * @param moved all of them
	 * @param earlier those that would be due earlier
	 * @param later those that would be due later
	 * @param gone those that would not run
	 * @param late those in time that would be overdue
	 * @param saved those overdue that would be in time
	 */
	record Sums(long moved, long earlier, long later, long gone, long late, long saved) {
	}

}
