package org.bihuan.hazard.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.bihuan.hazard.SelfClosed;
import org.bihuan.hazard.SelfClosedCases;
import org.bihuan.organisation.Scope;
import org.bihuan.shared.CaseNumber;
import org.bihuan.shared.Listing;
import org.bihuan.shared.Refusal;
import org.bihuan.shared.UnitCode;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Reads what units closed among themselves.
 */
@Repository
class SelfClosedTable implements SelfClosedCases {

	private static final int MOST = 200;

	private static final String FROM = """
			 from case_file f join haz_hazard h on h.case_number = f.case_number
			where f.state = 'CLOSED' and f.reason = 'SIGNED_OFF' and f.grade = 'GENERAL' and h.self_found = true""";

	private static final String COLUMNS = "select f.case_number, f.unit, f.unit_name, f.sector, f.title, h.ungraded,"
			+ " f.closed_at";

	private final JdbcClient jdbc;

	SelfClosedTable(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public Listing<SelfClosed> list(@Nullable LocalDate from, @Nullable LocalDate until, @Nullable String cursor,
			int limit, Scope scope) {
		if (limit < 1 || limit > MOST) {
			throw new Refusal.Unreadable("hazard.selfClosed.limit", limit);
		}
		Map<String, Object> parameters = new HashMap<>(scope.parameters());
		String where = FROM + " and " + scope.sql("f") + period(from, until, parameters);
		long total = this.jdbc.sql("select count(*)" + where).params(parameters).query(Long.class).single();
		String page = where + after(cursor, parameters) + " order by f.closed_at desc, f.case_number desc limit "
				+ (limit + 1);
		List<SelfClosed> rows = this.jdbc.sql(COLUMNS + page).params(parameters).query(SelfClosedTable::read).list();
		boolean more = rows.size() > limit;
		List<SelfClosed> items = more ? rows.subList(0, limit) : rows;
		SelfClosed last = more ? items.get(limit - 1) : null;
		return new Listing<>(items, total, (last != null) ? last.closedAt() + "_" + last.caseNumber() : null);
	}

	private static String period(@Nullable LocalDate from, @Nullable LocalDate until, Map<String, Object> parameters) {
		StringBuilder where = new StringBuilder();
		if (from != null) {
			where.append(" and f.closed_at >= :from");
			parameters.put("from", from.atStartOfDay());
		}
		if (until != null) {
			where.append(" and f.closed_at < :until");
			parameters.put("until", until.plusDays(1).atStartOfDay());
		}
		return where.toString();
	}

	private static String after(@Nullable String cursor, Map<String, Object> parameters) {
		if (cursor == null || cursor.isBlank()) {
			return "";
		}
		int mark = cursor.indexOf('_');
		try {
			parameters.put("cursorAt", LocalDateTime.parse(cursor.substring(0, Math.max(0, mark))));
			parameters.put("cursorNumber", cursor.substring(mark + 1));
		}
		catch (DateTimeException ex) {
			throw new Refusal.Unreadable("casefile.cursor");
		}
		return " and (f.closed_at < :cursorAt or (f.closed_at = :cursorAt and f.case_number < :cursorNumber))";
	}

	@Override
	public List<SelfClosed> of(UnitCode authority, LocalDate from, LocalDate until) {
		Map<String, Object> parameters = new HashMap<>(Map.of("authority", authority.value()));
		String where = FROM + " and f.authority = :authority" + period(from, until, parameters);
		return this.jdbc.sql(COLUMNS + where + " order by f.case_number")
			.params(parameters)
			.query(SelfClosedTable::read)
			.list();
	}

	private static SelfClosed read(ResultSet row, int index) throws SQLException {
		return new SelfClosed(new CaseNumber(row.getString(1)), new UnitCode(row.getString(2)), row.getString(3),
				row.getString(4), row.getString(5), row.getBoolean(6), row.getObject(7, LocalDateTime.class));
	}

}
