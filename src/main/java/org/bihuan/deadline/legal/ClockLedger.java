package org.bihuan.deadline.legal;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/**
 * What happened to a clock and what it has told: rows that are only ever added, and the
 * reminders still before it.
 */
@Repository
class ClockLedger {

	private final JdbcTemplate jdbc;

	ClockLedger(JdbcTemplate jdbc) {
		this.jdbc = jdbc;
	}

	void segment(Obligation obligation, String kind, Instant from, String document) {
		this.jdbc.update(
				"insert into ddl_segment (obligation_id, kind, from_at, due_at, document) values (?, ?, ?, ?, ?)",
				obligation.id(), kind, Timestamp.from(from), Timestamp.from(obligation.dueAt()), document);
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

	void plan(Obligation obligation, Collection<Instant> reminders) {
		this.jdbc.update("delete from ddl_reminder where obligation_id = ?", obligation.id());
		List<Object[]> rows = reminders.stream()
			.distinct()
			.map((at) -> new Object[] { obligation.id(), Timestamp.from(at) })
			.toList();
		if (!rows.isEmpty()) {
			this.jdbc.batchUpdate("insert into ddl_reminder (obligation_id, remind_at) values (?, ?)", rows);
		}
	}

	Optional<Instant> nextReminder(Obligation obligation, Instant after) {
		return Optional.ofNullable(this.jdbc.queryForObject(
				"select min(remind_at) from ddl_reminder where obligation_id = ? and remind_at > ?", Timestamp.class,
				obligation.id(), Timestamp.from(after)))
			.map(Timestamp::toInstant);
	}

}
