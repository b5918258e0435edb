package org.bihuan.casefile.days;

import java.time.LocalDate;
import java.util.Map;

import org.bihuan.casefile.CaseDays.Filter;
import org.bihuan.kept.Conditions;
import org.bihuan.organisation.Scope;

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
		Conditions conditions = new Conditions(scope.postsSql("s"), scope.parameters())
			.has("kind", filter.kind().prefix())
			.has("authority", filter.authority())
			.has("town", filter.town())
			.has("sector", filter.sector())
			.has("grade", filter.grade())
			.and("s.on_day <= :until", "until", until);
		return new Narrowing(conditions.sql(), conditions.parameters(), !scope.units().isEmpty());
	}

}
