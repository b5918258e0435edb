package org.bihuan.deadline.legal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.bihuan.calendar.DayKind;
import org.bihuan.calendar.Term;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/**
 * What happened to a clock and what it has told: rows that are only ever added, and the
 * reminders still before it.
 */
@Repository
class ClockLedger {

	private static final Set<String> STANDING = Set.of("HELD", "PAUSED");

	private static final Set<String> STANDING_KINDS = Set.of("HOLD", "PAUSE");

	private final JdbcTemplate jdbc;

	ClockLedger(JdbcTemplate jdbc) {
		this.jdbc = jdbc;
	}

	void segment(Obligation obligation, String kind, Instant from, String document) {
		segments(List.of(obligation), kind, from, document);
	}

	void segments(List<Obligation> obligations, String kind, Instant from, String document) {
		this.jdbc.batchUpdate(
				"insert into ddl_segment (obligation_id, kind, from_at, due_at, document, state, added, added_kind, at_least)"
						+ " values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
				obligations.stream().map((one) -> columns(one, kind, from, document)).toList());
	}

	private static @Nullable Object[] columns(Obligation obligation, String kind, Instant from, String document) {
		Term added = obligation.added();
		return new @Nullable Object[] { obligation.id(), kind, Timestamp.from(from), Timestamp.from(obligation.dueAt()),
				document, obligation.state().name(), (added != null) ? added.amount() : null,
				(added != null) ? added.kind().name() : null, obligation.atLeast() };
	}

	/**
	 * Locks running legal obligations in the order of their identifiers, in one
	 * statement.
	 */
	List<Long> lockRunning(long after, Instant from, int limit) {
		return this.jdbc.queryForList(
				"select id from ddl_obligation where service = false and state = 'RUNNING' and id > ? and due_at >= ?"
						+ " order by id limit ? for update",
				Long.class, after, Timestamp.from(from), limit);
	}

	/** The histories of clocks, each in order. */
	Map<Long, List<Stretch>> histories(Collection<Long> obligations) {
		Map<Long, List<Stretch>> histories = new HashMap<>();
		if (!obligations.isEmpty()) {
			String marks = String.join(", ", Collections.nCopies(obligations.size(), "?"));
			this.jdbc.query(
					"select obligation_id, kind, from_at, due_at, state, added, added_kind, at_least"
							+ " from ddl_segment where obligation_id in (" + marks + ") order by obligation_id, id",
					(row) -> {
						histories.computeIfAbsent(row.getLong(1), (id) -> new ArrayList<>()).add(stretch(row));
					}, obligations.toArray());
		}
		return histories;
	}

	private static Stretch stretch(ResultSet row) throws SQLException {
		String state = row.getString(5);
		boolean stands = (state != null) ? STANDING.contains(state) : STANDING_KINDS.contains(row.getString(2));
		Integer added = row.getObject(6, Integer.class);
		return new Stretch(row.getString(2), row.getTimestamp(3).toInstant(), row.getTimestamp(4).toInstant(), !stands,
				(added != null) ? new Term(added, DayKind.valueOf(row.getString(7))) : null,
				row.getObject(8, Integer.class));
	}

	/** Grades of cases by their numbers. */
	Map<String, String> grades(Collection<String> cases) {
		Map<String, String> grades = new HashMap<>();
		String marks = String.join(", ", Collections.nCopies(cases.size(), "?"));
		this.jdbc.query("select case_number, grade from case_file where case_number in (" + marks + ")", (row) -> {
			grades.put(row.getString(1), row.getString(2));
		}, cases.toArray());
		return grades;
	}

	/** Plans the reminders of many clocks anew. */
	void plan(Map<Obligation, List<Instant>> reminders) {
		this.jdbc.batchUpdate("delete from ddl_reminder where obligation_id = ?",
				reminders.keySet().stream().map((one) -> new Object[] { one.id() }).toList());
		insert(reminders);
	}

	private void insert(Map<Obligation, List<Instant>> reminders) {
		List<Object[]> rows = reminders.entrySet()
			.stream()
			.flatMap((one) -> one.getValue()
				.stream()
				.distinct()
				.map((at) -> new Object[] { one.getKey().id(), Timestamp.from(at) }))
			.toList();
		this.jdbc.batchUpdate("insert into ddl_reminder (obligation_id, remind_at) values (?, ?)", rows);
	}

	/**
	 * Notes that a moment was told; the caller holds the obligation's lock.
	 * @return false if it was told before
	 */
	boolean fire(Obligation obligation, String kind, Instant moment, Instant now) {
		return this.jdbc.update(
				"insert into ddl_firing (obligation_id, kind, due_moment, fired_at) select ?, ?, ?, ? from ddl_obligation"
						+ " where id = ? and not exists (select 1 from ddl_firing f where f.obligation_id = ?"
						+ " and f.kind = ? and f.due_moment = ?)",
				obligation.id(), kind, Timestamp.from(moment), Timestamp.from(now), obligation.id(), obligation.id(),
				kind, Timestamp.from(moment)) == 1;
	}

	/** Plans the reminders of a clock that has just begun. */
	void planFirst(Obligation obligation, List<Instant> reminders) {
		insert(Map.of(obligation, reminders));
	}

	void plan(Obligation obligation, List<Instant> reminders) {
		plan(Map.of(obligation, reminders));
	}

	Optional<Instant> nextReminder(Obligation obligation, Instant after) {
		return Optional.ofNullable(this.jdbc.queryForObject(
				"select min(remind_at) from ddl_reminder where obligation_id = ? and remind_at > ?", Timestamp.class,
				obligation.id(), Timestamp.from(after)))
			.map(Timestamp::toInstant);
	}

}
