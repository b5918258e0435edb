package org.bihuan.listing;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The table of monthly reports.
 */
@Repository
class ReportTable {

	private final JdbcClient jdbc;

	ReportTable(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	void add(long listing, LocalDate due) {
		this.jdbc.sql("insert into lst_report (listing_id, due_day, state) values (?, ?, 'OPEN')")
			.params(listing, Date.valueOf(due))
			.update();
	}

	void state(long listing, LocalDate due, MonthlyReport.State state) {
		this.jdbc.sql("update lst_report set state = ? where listing_id = ? and due_day = ?")
			.params(state.name(), listing, Date.valueOf(due))
			.update();
	}

	void filed(long listing, LocalDate due, Instant at) {
		this.jdbc.sql("update lst_report set state = 'FILED', filed_at = ? where listing_id = ? and due_day = ?")
			.params(Timestamp.from(at), listing, Date.valueOf(due))
			.update();
	}

	List<MonthlyReport> of(long listing) {
		return this.jdbc.sql("select * from lst_report where listing_id = ? order by due_day")
			.param(listing)
			.query((row, index) -> {
				@Nullable Timestamp filed = row.getTimestamp("filed_at");
				return new MonthlyReport(row.getDate("due_day").toLocalDate(),
						MonthlyReport.State.valueOf(row.getString("state")),
						(filed != null) ? filed.toInstant() : null);
			})
			.list();
	}

}
