package org.bihuan.account;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.bihuan.organisation.Scope;
import org.bihuan.organisation.UnitText;
import org.bihuan.shared.Listing;
import org.bihuan.shared.Refusal;
import org.bihuan.shared.WallTime;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Planned inspections of a year in the order of their days: of the units in the reader's
 * scope, and those that the reader's own authority planned.
 */
@Repository
@Transactional(readOnly = true)
class PlanList {

	private static final Pattern CURSOR = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})_(\\d{1,18})");

	private final JdbcClient jdbc;

	PlanList(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * One page with the exact count.
	 * @param query which plans
	 * @param scope what the reader may see
	 * @param cursor where the page starts; null for the first
	 * @param limit rows of a page
	 * @return the page
	 */
	public Listing<Plan> page(PlanQuery query, Scope scope, @Nullable String cursor, int limit) {
		Map<String, Object> parameters = new HashMap<>(scope.parameters());
		String where = where(query, scope, parameters);
		long total = this.jdbc.sql("select count(*) from acc_plan p where " + where)
			.params(parameters)
			.query(Long.class)
			.single();
		List<Plan> rows = this.jdbc
			.sql("select p.* from acc_plan p where " + where + after(cursor, parameters)
					+ " order by p.planned_on, p.id limit " + (limit + 1))
			.params(parameters)
			.query((row, index) -> EnforcementTable.plan(row))
			.list();
		boolean more = rows.size() > limit;
		List<Plan> items = more ? rows.subList(0, limit) : rows;
		return new Listing<>(items, total,
				more ? "%s_%d".formatted(items.get(limit - 1).on(), items.get(limit - 1).id()) : null);
	}

	private static String where(PlanQuery query, Scope scope, Map<String, Object> parameters) {
		parameters.put("year", query.year());
		StringBuilder sql = new StringBuilder(
				"p.plan_year = :year and (" + scope.unitSql("p.unit") + " or " + scope.unitSql("p.authority") + ")");
		if (query.authority() != null) {
			sql.append(" and p.authority = :authority");
			parameters.put("authority", query.authority());
		}
		if (query.occasion() != null) {
			sql.append(" and p.occasion = :occasion");
			parameters.put("occasion", query.occasion().name());
		}
		if (query.state() != null) {
			sql.append(" and ").append(query.state().sql());
		}
		if (query.text() != null) {
			sql.append(" and ").append(UnitText.sql("p.unit"));
			parameters.put(UnitText.PARAMETER, UnitText.pattern(query.text()));
		}
		return sql.toString();
	}

	private static String after(@Nullable String cursor, Map<String, Object> parameters) {
		if (cursor == null || cursor.isBlank()) {
			return "";
		}
		Matcher place = CURSOR.matcher(cursor);
		if (!place.matches()) {
			throw new Refusal.Unreadable("account.cursor", cursor);
		}
		parameters.put("afterDay", day(place.group(1)));
		parameters.put("afterId", Long.parseLong(place.group(2)));
		return " and (p.planned_on > :afterDay or (p.planned_on = :afterDay and p.id > :afterId))";
	}

	private static LocalDate day(String text) {
		try {
			return WallTime.day(text);
		}
		catch (DateTimeException ex) {
			throw new Refusal.Unreadable("account.cursor", text);
		}
	}

}
