package org.bihuan.duty.account;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.Map;

import org.bihuan.duty.DutyFilter;
import org.bihuan.duty.DutyKind;
import org.bihuan.duty.DutyState;
import org.bihuan.organisation.Scope;
import org.bihuan.organisation.UnitText;
import org.bihuan.shared.Zone;

/**
 * A filter and a scope as one condition, the same for list and count.
 *
 * @param sql a condition over {@code dty_period p}
 * @param parameters its values by name
 */
record Condition(String sql, Map<String, Object> parameters) {

	/**
	 * How a period stands: whether the sweep has come by does not matter.
	 */
	static final String STANDS = "(case when p.state = 'OPEN' and p.due_at <= :now then 'MISSED' else p.state end)";

	// a period ends at the midnight after its last day
	static final String LAST_MOMENT = "timestampadd(second, -1, p.due_at)";

	static Condition of(DutyFilter filter, Scope scope, Instant now) {
		Map<String, Object> parameters = new HashMap<>(scope.parameters());
		parameters.put("now", wall(now));
		parameters.put("from", filter.from().atStartOfDay());
		parameters.put("to", filter.to().plusDays(1).atStartOfDay());
		StringBuilder sql = new StringBuilder(
				"p.state <> 'VOID' and p.due_at > :from and p.due_at <= :to and " + scope.unitSql("p.unit"));
		if (filter.unit() != null) {
			sql.append(" and p.unit = :unit");
			parameters.put("unit", filter.unit());
		}
		if (filter.unitText() != null) {
			sql.append(" and ").append(UnitText.sql("p.unit"));
			parameters.put(UnitText.PARAMETER, UnitText.pattern(filter.unitText()));
		}
		if (!filter.kinds().isEmpty()) {
			sql.append(" and p.kind in (:kinds)");
			parameters.put("kinds", filter.kinds().stream().map(DutyKind::name).toList());
		}
		if (filter.post() != null) {
			sql.append(" and p.post = :post");
			parameters.put("post", filter.post());
		}
		if (filter.state() != null) {
			sql.append(" and ").append(stands(filter.state()));
		}
		if (filter.signer() != null) {
			sql.append(" and p.done_by = :signer");
			parameters.put("signer", filter.signer());
		}
		return new Condition(sql.toString(), parameters);
	}

	/**
	 * The same as a comparison with {@link #STANDS}, but such that an index serves it.
	 */
	static String stands(DutyState state) {
		return switch (state) {
			case MISSED -> "(p.state = 'MISSED' or (p.state = 'OPEN' and p.due_at <= :now))";
			case OPEN -> "p.state = 'OPEN' and p.due_at > :now";
			case DONE, SETTLED_LATE, VOID -> "p.state = '%s'".formatted(state);
		};
	}

	Condition and(String more, Map<String, ?> values) {
		Map<String, Object> all = new HashMap<>(this.parameters);
		all.putAll(values);
		return new Condition(this.sql + " and " + more, all);
	}

	static LocalDateTime wall(Instant moment) {
		return LocalDateTime.ofInstant(moment, Zone.SHANGHAI);
	}

}
