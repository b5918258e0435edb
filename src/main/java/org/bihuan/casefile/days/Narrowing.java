package org.bihuan.casefile.days;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

import org.bihuan.casefile.CaseDays.Filter;
import org.bihuan.organisation.Scope;
import org.jspecify.annotations.Nullable;

/**
 * What a filter and the reader's scope leave until a day, as a condition on the alias
 * {@code s}.
 *
 * @param sql the condition
 * @param parameters values by name
 * @param byUnit whether it names units, which sums do not
 */
record Narrowing(String sql, Map<String, Object> parameters, boolean byUnit) {

	static Narrowing of(Filter filter, Scope scope, LocalDate until) {
		Map<String, Object> parameters = new HashMap<>(scope.parameters());
		StringBuilder sql = new StringBuilder(scope.postsSql("s"));
		add(sql, parameters, "kind", filter.kind().prefix());
		add(sql, parameters, "authority", filter.authority());
		add(sql, parameters, "town", filter.town());
		add(sql, parameters, "sector", filter.sector());
		add(sql, parameters, "grade", filter.grade());
		sql.append(" and s.on_day <= :until");
		parameters.put("until", until);
		return new Narrowing(sql.toString(), parameters, !scope.units().isEmpty());
	}

	private static void add(StringBuilder sql, Map<String, Object> parameters, String column, @Nullable String value) {
		if (value != null) {
			sql.append(" and s.%1$s = :%1$s".formatted(column));
			parameters.put(column, value);
		}
	}

}
