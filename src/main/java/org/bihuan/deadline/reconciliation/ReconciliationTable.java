package org.bihuan.deadline.reconciliation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import org.bihuan.deadline.Reconciliation;
import org.bihuan.deadline.Reconciliation.Difference;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/**
 * The ledger's side of the comparison, and what earlier ones found and did.
 */
@Repository
class ReconciliationTable {

	private static final int LISTED = 200;

	private static final String DUE = "select id, %1$s, case when state in ('RUNNING', 'MISSED') then due_at end"
			+ " from ddl_obligation where %1$s in (:keys) and service = %2$s and state not in ('MET', 'ENDED')";

	private final JdbcTemplate batches;

	private final JdbcClient jdbc;

	ReconciliationTable(JdbcTemplate batches, JdbcClient jdbc) {
		this.batches = batches;
		this.jdbc = jdbc;
	}

	List<RunningClock> running() {
		return this.jdbc
			.sql("select id, clock_instance, next_at, due_at from ddl_obligation"
					+ " where service = false and state = 'RUNNING' order by id")
			.query((row, index) -> new RunningClock(row.getLong(1), row.getString(2), instant(row, 3),
					row.getTimestamp(4).toInstant()))
			.list();
	}

	/** Open legal obligations by case and kind. */
	Map<String, Due> legalDue(Collection<String> liveKeys) {
		return due(DUE.formatted("live_key", "false"), liveKeys);
	}

	/** Open service clocks by task. */
	Map<String, Due> serviceDue(Collection<String> tasks) {
		return due(DUE.formatted("task_id", "true"), tasks);
	}

	private Map<String, Due> due(String sql, Collection<String> keys) {
		return this.jdbc.sql(sql)
			.param("keys", keys)
			.query((row, index) -> Map.entry(row.getString(2), new Due(row.getLong(1), instant(row, 3))))
			.list()
			.stream()
			.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
	}

	Reconciliation write(Instant runAt, int compared, String by, @Nullable String reason, List<Done> done) {
		int repaired = Math.toIntExact(done.stream().filter((one) -> !"FAILED".equals(one.how())).count());
		GeneratedKeyHolder key = new GeneratedKeyHolder();
		this.jdbc
			.sql("insert into ddl_reconciliation (run_at, compared, differences, repaired, started_by, reason)"
					+ " values (?, ?, ?, ?, ?, ?)")
			.params(Timestamp.from(runAt), compared, done.size(), repaired, by, reason)
			.update(key, "id");
		long run = Objects.requireNonNull(key.getKey()).longValue();
		this.batches.batchUpdate(
				"insert into ddl_difference (run_id, obligation_id, what, expected, found, repair, repaired_at)"
						+ " values (?, ?, ?, ?, ?, ?, ?)",
				done.stream().map((one) -> columns(run, one)).toList());
		return new Reconciliation(runAt, compared, done.size(), repaired, by, reason, differences(run));
	}

	private static @Nullable Object[] columns(long run, Done done) {
		Finding finding = done.finding();
		return new @Nullable Object[] { run, finding.obligation(), finding.what(), finding.expected(), finding.found(),
				done.how(), Timestamp.from(done.at()) };
	}

	List<Reconciliation> last(int limit) {
		return this.jdbc.sql("select * from ddl_reconciliation order by id desc limit ?")
			.param(limit)
			.query((row, index) -> new Reconciliation(row.getTimestamp("run_at").toInstant(), row.getInt("compared"),
					row.getInt("differences"), row.getInt("repaired"), row.getString("started_by"),
					row.getString("reason"), differences(row.getLong("id"))))
			.list();
	}

	private List<Difference> differences(long run) {
		return this.jdbc
			.sql("select d.*, o.case_number, o.kind from ddl_difference d"
					+ " left join ddl_obligation o on o.id = d.obligation_id where d.run_id = ? order by d.id limit "
					+ LISTED)
			.param(run)
			.query((row, index) -> new Difference(row.getObject("obligation_id", Long.class),
					row.getString("case_number"), row.getString("kind"), row.getString("what"),
					row.getString("expected"), row.getString("found"), row.getString("repair"),
					instant(row, row.findColumn("repaired_at"))))
			.list();
	}

	private static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
		Timestamp value = row.getTimestamp(column);
		return (value != null) ? value.toInstant() : null;
	}

	/**
	 * An open obligation.
	 *
	 * @param obligation its identifier
	 * @param dueAt when it is due; null while it stands still
	 */
	record Due(long obligation, @Nullable Instant dueAt) {
	}

	/**
	 * A difference with its repair.
	 *
	 * @param finding what was found
	 * @param how what was done
	 * @param at when
	 */
	record Done(Finding finding, String how, Instant at) {
	}

}
