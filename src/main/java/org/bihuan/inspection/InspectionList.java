package org.bihuan.inspection;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.bihuan.duty.DutyState;
import org.bihuan.organisation.Scope;
import org.bihuan.shared.Listing;
import org.bihuan.shared.Refusal;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Finds inspections in a reader's scope.
 */
@Repository
class InspectionList {

	private static final int MOST = 200;

	private static final String FROM = """
			 from ins_inspection i join case_file f on f.case_number = i.case_number
			join dty_period p on p.id = i.period_id left join dty_target t on t.id = p.target_id where """;

	private final JdbcClient jdbc;

	InspectionList(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** One page, the last begun first, with the exact count. */
	Listing<InspectionLine> page(InspectionFilter filter, Scope scope) {
		if (filter.limit() < 1 || filter.limit() > MOST) {
			throw new Refusal.Invalid("limit", "inspection.limit", filter.limit());
		}
		Map<String, Object> parameters = new HashMap<>(scope.parameters());
		String where = FROM + scope.sql("f") + narrowed(filter, parameters);
		long total = this.jdbc.sql("select count(*)" + where).params(parameters).query(Long.class).single();
		String page = where + after(filter.cursor(), parameters) + " order by i.period_id desc limit "
				+ (filter.limit() + 1);
		List<Row> rows = this.jdbc.sql("""
				select i.case_number, i.period_id, i.subject, i.signed_at, i.signed_by, i.signed_for, i.finding_count,
				f.unit, f.unit_name, f.title, p.period, p.state, p.due_at, p.missed_at, t.name as target""" + page)
			.params(parameters)
			.query((row, index) -> new Row(row.getLong("period_id"), line(row)))
			.list();
		boolean more = rows.size() > filter.limit();
		List<Row> items = more ? rows.subList(0, filter.limit()) : rows;
		return new Listing<>(items.stream().map(Row::line).toList(), total,
				more ? String.valueOf(items.get(items.size() - 1).period()) : null);
	}

	private static String narrowed(InspectionFilter filter, Map<String, Object> parameters) {
		StringBuilder where = new StringBuilder();
		if (filter.state() != null) {
			where.append(" and p.state = :state");
			parameters.put("state", filter.state().name());
		}
		if (filter.unit() != null && !filter.unit().isBlank()) {
			where.append(" and f.unit = :unit");
			parameters.put("unit", filter.unit().strip());
		}
		return where.toString();
	}

	private static String after(@Nullable String cursor, Map<String, Object> parameters) {
		if (cursor == null || cursor.isBlank()) {
			return "";
		}
		try {
			parameters.put("cursor", Long.parseLong(cursor));
		}
		catch (NumberFormatException ex) {
			throw new Refusal.Unreadable("casefile.cursor");
		}
		return " and i.period_id < :cursor";
	}

	private static InspectionLine line(ResultSet row) throws SQLException {
		return new InspectionLine(row.getString("case_number"), row.getString("unit"), row.getString("unit_name"),
				row.getString("title"), row.getString("subject"), row.getString("target"), row.getString("period"),
				DutyState.valueOf(row.getString("state")), row.getTimestamp("due_at").toInstant(),
				instant(row.getTimestamp("missed_at")), instant(row.getTimestamp("signed_at")),
				row.getString("signed_by"), row.getString("signed_for"), row.getObject("finding_count", Integer.class));
	}

	private static @Nullable Instant instant(@Nullable Timestamp at) {
		return (at != null) ? at.toInstant() : null;
	}

	private record Row(long period, InspectionLine line) {
	}

}
