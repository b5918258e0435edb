package org.bihuan.deadline.overdue;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

import org.bihuan.deadline.OverdueFilter;
import org.bihuan.deadline.OverdueFilter.Which;
import org.bihuan.organisation.Scope;
import org.jspecify.annotations.Nullable;

/**
 * What a filter and the reader's scope leave, as conditions on the alias {@code s}.
 *
 * @param filter what the filter leaves
 * @param posts what the reader sees
 * @param parameters values by name
 * @param byUnit whether they name units, which sums do not
 */
record Narrowing(String filter, String posts, Map<String, Object> parameters, boolean byUnit) {

	/**
	 * Puts both into SQL.
	 * @param soon last day of what is soon due
	 */
	static Narrowing of(OverdueFilter filter, Scope scope, LocalDate soon) {
		Map<String, Object> parameters = new HashMap<>(scope.parameters());
		StringBuilder sql = new StringBuilder("s.overdue = :overdue");
		parameters.put("overdue", filter.which() == Which.OVERDUE);
		if (filter.which() == Which.SOON) {
			sql.append(" and s.due_day <= :soon");
			parameters.put("soon", soon);
		}
		add(sql, parameters, "authority", filter.authority());
		add(sql, parameters, "town", filter.town());
		add(sql, parameters, "sector", filter.sector());
		add(sql, parameters, "unit", filter.unit());
		add(sql, parameters, "kind", filter.kind());
		add(sql, parameters, "rung", filter.rung());
		return new Narrowing(sql.toString(), posts(filter, scope), parameters,
				filter.unit() != null || !scope.units().isEmpty());
	}

	/**
	 * What the filter says already need not be asked again: an index alone answers then.
	 */
	private static String posts(OverdueFilter filter, Scope scope) {
		return scope.covers(filter.unit(), filter.authority(), filter.town()) ? "(1 = 1)" : scope.postsSql("s");
	}

	private static void add(StringBuilder sql, Map<String, Object> parameters, String column, @Nullable String value) {
		if (value != null) {
			sql.append(" and s.%1$s = :%1$s".formatted(column));
			parameters.put(column, value);
		}
	}

	String sql() {
		return this.filter + " and " + this.posts;
	}

}
