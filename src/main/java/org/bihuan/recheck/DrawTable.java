package org.bihuan.recheck;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.bihuan.shared.CaseNumber;
import org.bihuan.shared.UnitCode;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Draws and their tickets.
 */
@Repository
class DrawTable {

	private static final int NEWEST = 50;

	private final JdbcClient jdbc;

	private final JdbcTemplate batches;

	DrawTable(JdbcClient jdbc, JdbcTemplate batches) {
		this.jdbc = jdbc;
		this.batches = batches;
	}

	/**
	 * One draw a day and authority may begin at a moment: the second waits or is refused.
	 */
	boolean overlaps(UnitCode authority, LocalDate from, LocalDate until) {
		return this.jdbc
			.sql("select count(*) from rck_draw where authority = ? and period_from <= ? and period_until >= ?")
			.params(authority.value(), Date.valueOf(until), Date.valueOf(from))
			.query(Long.class)
			.single() > 0;
	}

	long add(Draw draw) {
		this.jdbc.sql("""
				insert into rck_draw (authority, period_from, period_until, seed, percent, drawn_at, drawn_by)
				values (?, ?, ?, ?, ?, ?, ?)""")
			.params(draw.authority().value(), Date.valueOf(draw.from()), Date.valueOf(draw.until()), draw.seed(),
					draw.percent(), Timestamp.from(draw.drawnAt()), draw.drawnBy())
			.update();
		long id = this.jdbc.sql("select id from rck_draw where authority = ? and period_from = ?")
			.params(draw.authority().value(), Date.valueOf(draw.from()))
			.query(Long.class)
			.single();
		this.batches.batchUpdate(
				"insert into rck_ticket (draw_id, case_number, ungraded, mark, drawn) values (?, ?, ?, ?, ?)",
				draw.tickets()
					.stream()
					.map((one) -> new Object[] { id, one.caseNumber().value(), one.ungraded(), one.mark(),
							one.drawn() })
					.toList());
		return id;
	}

	List<Draw> of(Collection<String> authorities, boolean all) {
		if (authorities.isEmpty() && !all) {
			return List.of();
		}
		String where = all ? "1 = 1" : "authority in (:authorities)";
		JdbcClient.StatementSpec query = this.jdbc
			.sql("select * from rck_draw where " + where + " order by drawn_at desc, id desc limit " + NEWEST);
		return (all ? query : query.param("authorities", authorities)).query((row, index) -> read(row, List.of()))
			.list();
	}

	Optional<Draw> find(long id) {
		List<Ticket> tickets = this.jdbc.sql("select * from rck_ticket where draw_id = ? order by mark")
			.param(id)
			.query((row, index) -> ticket(row))
			.list();
		return this.jdbc.sql("select * from rck_draw where id = ?")
			.param(id)
			.query((row, index) -> read(row, tickets))
			.optional();
	}

	void settle(CaseNumber number, String result, @Nullable CaseNumber newCase) {
		this.jdbc.sql("""
				update rck_ticket set result = ?, new_case = ?
				where case_number = ? and drawn = true and result is null""")
			.params(result, (newCase != null) ? newCase.value() : null, number.value())
			.update();
	}

	private static Draw read(ResultSet row, List<Ticket> tickets) throws SQLException {
		Instant drawnAt = row.getTimestamp("drawn_at").toInstant();
		return new Draw(row.getLong("id"), new UnitCode(row.getString("authority")),
				row.getDate("period_from").toLocalDate(), row.getDate("period_until").toLocalDate(),
				row.getString("seed"), row.getInt("percent"), drawnAt, row.getString("drawn_by"), tickets);
	}

	private static Ticket ticket(ResultSet row) throws SQLException {
		String newCase = row.getString("new_case");
		return new Ticket(new CaseNumber(row.getString("case_number")), row.getBoolean("ungraded"),
				row.getString("mark"), row.getBoolean("drawn"), row.getString("result"),
				(newCase != null) ? new CaseNumber(newCase) : null);
	}

}
