package org.bihuan.deadline.service;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.bihuan.calendar.DayKind;
import org.bihuan.calendar.Term;
import org.bihuan.calendar.WorkCalendar;
import org.bihuan.deadline.ClockMoves.Move;
import org.bihuan.deadline.recount.MovableClocks;
import org.bihuan.workflow.DueDates;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Service clocks of tasks on a changed calendar: they have no history and no timer.
 */
@Repository
class ServiceMoves implements MovableClocks {

	private static final String RUNNING = "select id, case_number, unit, kind, task_id, started_at, due_at, term_amount"
			+ " from ddl_obligation where service = true and state = 'RUNNING' and term_kind = 'WORKING_DAYS'"
			+ " and id > ? and due_at >= ? order by id limit ?";

	private static final Term TODAY = new Term(0, DayKind.CALENDAR_DAYS);

	private final JdbcTemplate jdbc;

	private final DueDates inbox;

	private final WorkCalendar calendar;

	private final Clock clock;

	ServiceMoves(JdbcTemplate jdbc, DueDates inbox, WorkCalendar calendar, Clock clock) {
		this.jdbc = jdbc;
		this.inbox = inbox;
		this.calendar = calendar;
		this.clock = clock;
	}

	@Override
	public boolean service() {
		return true;
	}

	@Override
	@Transactional(readOnly = true, propagation = Propagation.REQUIRES_NEW)
	public Chunk look(WorkCalendar calendar, Instant from, long after, int limit) {
		return chunk(after, rows(RUNNING, calendar, from, after, limit));
	}

	@Override
	@Transactional(propagation = Propagation.MANDATORY)
	public Chunk move(Instant from, long after, int limit, String notice) {
		List<Row> rows = rows(RUNNING + " for update", this.calendar, from, after, limit);
		Map<String, @Nullable Instant> dates = new LinkedHashMap<>();
		rows.stream().filter(Row::moves).forEach((row) -> dates.put(row.task(), row.move().after()));
		this.jdbc.batchUpdate("update ddl_obligation set due_at = ? where id = ?",
				rows.stream()
					.filter(Row::moves)
					.map((row) -> new Object[] { Timestamp.from(row.move().after()), row.move().obligation() })
					.toList());
		this.inbox.set(dates);
		return chunk(after, rows);
	}

	private static Chunk chunk(long after, List<Row> rows) {
		return new Chunk(rows.isEmpty() ? after : rows.get(rows.size() - 1).move().obligation(), rows.size(),
				rows.stream().filter(Row::moves).map(Row::move).toList());
	}

	private List<Row> rows(String sql, WorkCalendar calendar, Instant from, long after, int limit) {
		Instant today = wholeSecond(calendar.end(this.clock.instant(), TODAY));
		return this.jdbc.query(sql, (row, index) -> row(row, calendar, today), after, Timestamp.from(from), limit);
	}

	private static Row row(ResultSet row, WorkCalendar calendar, Instant today) throws SQLException {
		Instant before = row.getTimestamp("due_at").toInstant();
		Instant due = wholeSecond(calendar.end(row.getTimestamp("started_at").toInstant(),
				new Term(row.getInt("term_amount"), DayKind.WORKING_DAYS)));
		Instant after = due.equals(before) || due.isAfter(today) ? due : today;
		return new Row(row.getString("task_id"), new Move(row.getLong("id"), row.getString("case_number"),
				row.getString("unit"), row.getString("kind"), true, before, after));
	}

	private static Instant wholeSecond(Instant moment) {
		return moment.truncatedTo(ChronoUnit.SECONDS);
	}

	/**
	 * A service clock counted again.
	 *
	 * @param task its task
	 * @param move its due date before and after
	 */
	private record Row(String task, Move move) {

		boolean moves() {
			return !this.move.before().equals(this.move.after());
		}

	}

}
