package org.bihuan.deadline.board;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

import org.bihuan.calendar.DayKind;
import org.bihuan.calendar.WorkCalendar;
import org.bihuan.deadline.Basis;
import org.bihuan.deadline.ObligationView;
import org.bihuan.deadline.ObligationView.Segment;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Component;

/**
 * Reads a row of the ledger. A service clock, which keeps no segments, shows its one run.
 */
@Component
class ViewMapper implements RowMapper<ObligationView> {

	private final WorkCalendar calendar;

	private final Clock clock;

	ViewMapper(WorkCalendar calendar, Clock clock) {
		this.calendar = calendar;
		this.clock = clock;
	}

	@Override
	public ObligationView mapRow(ResultSet row, int index) throws SQLException {
		String state = row.getString("state").toLowerCase(Locale.ROOT);
		boolean overdue = state.equals("missed");
		boolean counting = overdue || state.equals("running");
		Instant startedAt = row.getTimestamp("started_at").toInstant();
		Instant dueAt = row.getTimestamp("due_at").toInstant();
		Instant settledAt = instant(row, "settled_at");
		Basis basis = new Basis(row.getString("basis_document"), row.getString("basis_place"));
		boolean service = row.getBoolean("service");
		return new ObligationView(row.getLong("id"), row.getString("case_number"), row.getString("kind"), service,
				row.getString("item"), row.getString("unit"), state, overdue, startedAt, dueAt,
				instant(row, "missed_at"), settledAt, this.calendar.isProvisional(startedAt, dueAt),
				counting ? daysLeft(dueAt) : null, basis,
				service ? List.of(new Segment("RUN", startedAt, settledAt, dueAt, basis.document())) : List.of());
	}

	private int daysLeft(Instant dueAt) {
		return this.calendar.between(this.clock.instant(), dueAt, DayKind.WORKING_DAYS);
	}

	private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
		Timestamp value = row.getTimestamp(column);
		return (value != null) ? value.toInstant() : null;
	}

}
