package org.bihuan.deadline.reconciliation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.bihuan.deadline.Reconciliation;
import org.bihuan.deadline.Reconciliation.Difference;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/**
 * The ledger's side of the comparison, and what earlier ones found.
 */
@Repository
class ReconciliationTable {

	private static final int LISTED = 200;

	private final JdbcTemplate jdbc;

	ReconciliationTable(JdbcTemplate jdbc) {
		this.jdbc = jdbc;
	}

	List<RunningClock> running() {
		return this.jdbc.query("select id, clock_instance, next_at from ddl_obligation"
				+ " where service = false and state = 'RUNNING' order by id", (row, index) -> {
					Timestamp nextAt = row.getTimestamp(3);
					return new RunningClock(row.getLong(1), row.getString(2),
							(nextAt != null) ? nextAt.toInstant() : null);
				});
	}

	void write(Instant runAt, int compared, List<Difference> differences) {
		this.jdbc.update("insert into ddl_reconciliation (run_at, compared, differences) values (?, ?, ?)",
				Timestamp.from(runAt), compared, differences.size());
		Long run = this.jdbc.queryForObject("select max(id) from ddl_reconciliation", Long.class);
		this.jdbc.batchUpdate(
				"insert into ddl_difference (run_id, obligation_id, what, expected, found) values (?, ?, ?, ?, ?)",
				differences.stream()
					.map((one) -> new Object[] { run, one.obligation(), one.what(), one.expected(), one.found() })
					.toList());
	}

	Optional<Reconciliation> last() {
		return this.jdbc
			.query("select id, run_at, compared, differences from ddl_reconciliation order by id desc limit 1",
					(row, index) -> new Reconciliation(row.getTimestamp(2).toInstant(), row.getInt(3), row.getInt(4),
							differences(row.getLong(1))))
			.stream()
			.findFirst();
	}

	private List<Difference> differences(long run) {
		return this.jdbc.query("select obligation_id, what, expected, found from ddl_difference where run_id = ?"
				+ " order by id limit " + LISTED, (row, index) -> difference(row), run);
	}

	private static Difference difference(ResultSet row) throws SQLException {
		return new Difference(row.getObject(1, Long.class), row.getString(2), row.getString(3), row.getString(4));
	}

}
