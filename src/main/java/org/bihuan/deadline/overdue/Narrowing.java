package org.bihuan.deadline.overdue;

import java.time.LocalDate;
import java.util.Map;

import org.bihuan.deadline.OverdueFilter;
import org.bihuan.deadline.OverdueFilter.Which;
import org.bihuan.kept.Conditions;
import org.bihuan.organisation.Scope;

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
		boolean overdue = filter.which() == Which.OVERDUE;
		Conditions conditions = new Conditions("s.overdue = " + overdue, scope.parameters());
		if (filter.which() == Which.SOON) {
			conditions.and("s.due_day <= :soon", "soon", soon);
		}
		conditions.has("authority", filter.authority())
			.has("town", filter.town())
			.has("sector", filter.sector())
			.has("unit", filter.unit())
			.has("kind", filter.kind())
			.has("rung", filter.rung());
		return new Narrowing(conditions.sql(), posts(filter, scope), conditions.parameters(),
				filter.unit() != null || !scope.units().isEmpty());
	}

	/**
	 * What the filter says already need not be asked again: an index alone answers then.
	 */
	private static String posts(OverdueFilter filter, Scope scope) {
		return scope.covers(filter.unit(), filter.authority(), filter.town()) ? "(1 = 1)" : scope.postsSql("s");
	}

	String sql() {
		return this.filter + " and " + this.posts;
	}

}
