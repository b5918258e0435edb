package org.bihuan.interview;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.bihuan.organisation.Scope;
import org.bihuan.shared.Listing;
import org.bihuan.shared.Refusal;
import org.bihuan.shared.Zone;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Finds interviews in a reader's scope.
 */
@Repository
class InterviewTable {

	private static final String FROM = " from itv_interview i join case_file f on f.case_number = i.case_number where ";

	private final JdbcClient jdbc;

	InterviewTable(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** One page of identifiers, the last begun first, with the exact count. */
	Listing<Long> list(InterviewFilter filter, Scope scope) {
		Map<String, Object> parameters = new HashMap<>(scope.parameters());
		String where = FROM + scope.sql("f") + narrowed(filter, parameters);
		long total = this.jdbc.sql("select count(*)" + where).params(parameters).query(Long.class).single();
		String page = where + after(filter.cursor(), parameters) + " order by i.id desc limit " + (filter.limit() + 1);
		List<Long> rows = this.jdbc.sql("select i.id" + page).params(parameters).query(Long.class).list();
		boolean more = rows.size() > filter.limit();
		List<Long> items = more ? rows.subList(0, filter.limit()) : rows;
		return new Listing<>(items, total, more ? String.valueOf(items.get(items.size() - 1)) : null);
	}

	private static String narrowed(InterviewFilter filter, Map<String, Object> parameters) {
		StringBuilder where = new StringBuilder();
		if (filter.state() != null) {
			where.append(" and i.state = :state");
			parameters.put("state", filter.state().name());
		}
		LocalDate from = filter.from();
		LocalDate until = filter.until();
		if (from != null) {
			where.append(arranged(">= :from"));
			parameters.put("from", start(from));
		}
		if (until != null) {
			where.append(arranged("< :until"));
			parameters.put("until", start(until.plusDays(1)));
		}
		return where.toString();
	}

	private static String arranged(String moment) {
		return " and exists (select 1 from itv_appointment a where a.interview_id = i.id and a.moment " + moment + ")";
	}

	private static Timestamp start(LocalDate day) {
		return Timestamp.from(day.atStartOfDay(Zone.SHANGHAI).toInstant());
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
		return " and i.id < :cursor";
	}

}
