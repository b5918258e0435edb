package org.bihuan.workflow.inbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.bihuan.shared.CaseNumber;
import org.bihuan.workflow.DueDates;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/**
 * Due dates in the tables of the inbox, in batches.
 */
@Repository
public class InboxDueDates implements DueDates {

	private final JdbcTemplate jdbc;

	InboxDueDates(JdbcTemplate jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public void serve(List<Served> dates) {
		List<Object[]> rows = dates.stream()
			.map((one) -> new Object[] { Timestamp.from(one.dueAt()), one.caseNumber().value(), one.obligation() })
			.toList();
		this.jdbc.batchUpdate("update wf_inbox_group set due_order = ? where task_id in (select i.task_id"
				+ " from wf_inbox i where i.case_number = ? and i.state = 'OPEN' and i.obligation = ?)", rows);
		this.jdbc.batchUpdate(
				"update wf_inbox set due_at = ? where case_number = ? and state = 'OPEN' and obligation = ?", rows);
	}

	@Override
	public void set(Map<String, @Nullable Instant> dates) {
		List<@Nullable Object[]> due = new ArrayList<>();
		List<Object[]> order = new ArrayList<>();
		dates.forEach((task, dueAt) -> {
			due.add(new @Nullable Object[] { (dueAt != null) ? Timestamp.from(dueAt) : null, task });
			order.add(new Object[] { Timestamp.from((dueAt != null) ? dueAt : InboxTable.NEVER), task });
		});
		this.jdbc.batchUpdate("update wf_inbox set due_at = ? where task_id = ?", due);
		this.jdbc.batchUpdate("update wf_inbox_group set due_order = ? where task_id = ?", order);
	}

	@Override
	public List<Open> open(String after, int limit) {
		return this.jdbc.query(
				"select task_id, case_number, obligation, due_at from wf_inbox"
						+ " where state = 'OPEN' and task_id > ? order by task_id limit ?",
				(row, index) -> open(row), after, limit);
	}

	private static Open open(ResultSet row) throws SQLException {
		Timestamp dueAt = row.getTimestamp(4);
		return new Open(row.getString(1), new CaseNumber(row.getString(2)), row.getString(3),
				(dueAt != null) ? dueAt.toInstant() : null);
	}

}
