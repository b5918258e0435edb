package org.bihuan.duty.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;

import org.bihuan.duty.DutyKind;
import org.bihuan.duty.AccountedPeriod;
import org.bihuan.duty.DutyPeriodView;
import org.bihuan.duty.DutyState;
import org.bihuan.duty.DutyTotals;
import org.bihuan.duty.Frequency;
import org.bihuan.shared.UnitCode;
import org.jspecify.annotations.Nullable;

/**
 * Reads rows of periods and of their sums.
 */
final class PeriodRows {

	/** Sums of a group of periods; its parameter is the present moment. */
	static final String SUMS = """
			sum(case when %1$s = 'DONE' then 1 else 0 end) as done_sum,
			sum(case when %1$s = 'SETTLED_LATE' then 1 else 0 end) as late_sum,
			sum(case when %1$s = 'MISSED' then 1 else 0 end) as missed_sum,
			sum(case when %1$s = 'OPEN' then 1 else 0 end) as open_sum""".formatted(Condition.STANDS);

	private PeriodRows() {
	}

	static DutyTotals totals(ResultSet row) throws SQLException {
		return new DutyTotals(row.getLong("done_sum"), row.getLong("late_sum"), row.getLong("missed_sum"),
				row.getLong("open_sum"));
	}

	static AccountedPeriod period(ResultSet row, DutyState stands) throws SQLException {
		DutyPeriodView period = new DutyPeriodView(row.getLong("id"), new UnitCode(row.getString("unit")),
				DutyKind.valueOf(row.getString("kind")), row.getString("duty"), row.getObject("target_id", Long.class),
				row.getString("target_name"), row.getString("period"), Frequency.valueOf(row.getString("frequency")),
				row.getString("post"), row.getObject("first_day", LocalDate.class),
				row.getTimestamp("due_at").toInstant(), stands, row.getString("document"), row.getString("place"),
				row.getString("case_number"), moment(row, "done_at"), row.getString("done_by"),
				row.getString("extra_output"));
		return new AccountedPeriod(period, row.getString("missed_file"), row.getString("note"),
				row.getString("evidence"));
	}

	private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
		Timestamp value = row.getTimestamp(column);
		return (value != null) ? value.toInstant() : null;
	}

}
