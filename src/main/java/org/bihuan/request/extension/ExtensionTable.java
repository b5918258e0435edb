package org.bihuan.request.extension;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.bihuan.request.extension.MoreTime.Kind;
import org.bihuan.request.extension.MoreTime.State;
import org.bihuan.shared.CaseNumber;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The table of requests for more time.
 */
@Repository
class ExtensionTable {

	private final JdbcClient jdbc;

	ExtensionTable(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	void add(CaseNumber number, MoreTime asked, String by, Instant at) {
		LocalDate until = asked.until();
		this.jdbc.sql("""
				insert into req_extension (case_number, obligation, kind, days, until_day, ground, explanation, state,
				asked_by, asked_at) values (?, ?, ?, ?, ?, ?, ?, 'OPEN', ?, ?)""")
			.params(number.value(), asked.obligation(), asked.kind().name(), asked.days(),
					(until != null) ? Date.valueOf(until) : null, asked.ground(), asked.explanation(), by,
					Timestamp.from(at))
			.update();
	}

	List<MoreTime> of(CaseNumber number) {
		return this.jdbc.sql("select * from req_extension where case_number = ? order by id")
			.param(number.value())
			.query((row, index) -> read(row))
			.list();
	}

	Optional<MoreTime> open(CaseNumber number) {
		return of(number).stream().filter((one) -> one.state() == State.OPEN).findFirst();
	}

	void settle(long id, State state, String by, Instant at) {
		this.jdbc.sql("update req_extension set state = ?, decided_by = ?, decided_at = ? where id = ?")
			.params(state.name(), by, Timestamp.from(at), id)
			.update();
	}

	private static MoreTime read(ResultSet row) throws SQLException {
		@Nullable Date until = row.getDate("until_day");
		return new MoreTime(row.getLong("id"), row.getString("obligation"), Kind.valueOf(row.getString("kind")),
				row.getObject("days", Integer.class), (until != null) ? until.toLocalDate() : null,
				row.getString("ground"), row.getString("explanation"), State.valueOf(row.getString("state")));
	}

}
