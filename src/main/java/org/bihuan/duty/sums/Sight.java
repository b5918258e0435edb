package org.bihuan.duty.sums;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.bihuan.organisation.Scope;
import org.bihuan.organisation.UnitKind;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who sees a unit's periods, written into a sum: the same as {@link Scope#unitSql} says
 * of the unit itself.
 */
@Component
class Sight {

	private static final String MARK = ",";

	private final JdbcClient jdbc;

	Sight(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Codes of all authorities and towns that see a unit, by unit. */
	Map<String, String> of(Collection<String> units) {
		Map<String, Set<String>> seen = new HashMap<>();
		units.forEach((unit) -> seen.put(unit, new TreeSet<>()));
		if (!units.isEmpty()) {
			this.jdbc.sql("""
					select u.code, u.kind, u.lead_authority, u.town, s.authority_code from org_unit u
					left join org_unit_sector us on us.unit_code = u.code
					left join org_sector s on s.code = us.sector_code where u.code in (:units)""")
				.param("units", units)
				.query((row) -> {
					Set<String> codes = seen.get(row.getString(1));
					for (int column = 3; column <= 5; column++) {
						String code = row.getString(column);
						if (code != null) {
							codes.add(code);
						}
					}
					if (!UnitKind.ENTERPRISE.name().equals(row.getString(2))) {
						codes.add(row.getString(1));
					}
				});
		}
		Map<String, String> written = new HashMap<>();
		seen.forEach((unit, codes) -> written.put(unit, MARK + String.join(MARK, codes) + MARK));
		return written;
	}

	/** The condition on the alias {@code s}; it names units only where there are some. */
	static String sql(Scope scope) {
		if (scope.district()) {
			return "(1 = 1)";
		}
		StringBuilder sql = new StringBuilder("(1 = 0");
		if (!scope.units().isEmpty()) {
			sql.append(" or s.unit in (:scopeUnits)");
		}
		for (int at = 0; at < scope.authorities().size(); at++) {
			sql.append(" or locate(:sight%d, s.seen_by) > 0".formatted(at));
		}
		return sql.append(")").toString();
	}

	/** Its values, and those of {@link Scope#unitSql}. */
	static Map<String, Object> parameters(Scope scope) {
		Map<String, Object> parameters = scope.parameters();
		List<String> codes = new ArrayList<>(scope.district() ? Set.of() : scope.authorities());
		for (int at = 0; at < codes.size(); at++) {
			parameters.put("sight" + at, MARK + codes.get(at) + MARK);
		}
		return parameters;
	}

}
