package org.bihuan.organisation;

import java.util.HashMap;
import java.util.Map;

import org.bihuan.shared.UnitCode;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Homes as the units are registered.
 */
@Repository
class RegisteredHomes implements UnitHomes {

	private final JdbcClient jdbc;

	RegisteredHomes(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public Map<UnitCode, Home> in(Scope scope) {
		Map<UnitCode, Home> homes = new HashMap<>();
		this.jdbc
			.sql("select o.code, coalesce(o.lead_authority, '') as lead_authority, coalesce(o.town, '') as town"
					+ " from org_unit o where " + scope.unitSql("o.code"))
			.params(scope.parameters())
			.query((row) -> {
				homes.put(new UnitCode(row.getString("code")),
						new Home(row.getString("lead_authority"), row.getString("town")));
			});
		return homes;
	}

}
