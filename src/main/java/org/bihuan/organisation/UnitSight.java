package org.bihuan.organisation;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.bihuan.shared.Group;

/**
 * Which units a person sees: the scope's, the own unit of those who work at one, and all
 * for those who keep the register.
 *
 * @param everything whether all units are seen
 * @param own units at which the person works
 * @param authorities authorities or towns whose units are seen
 */
record UnitSight(boolean everything, Set<String> own, Set<String> authorities) {

	static final String OF_AUTHORITIES = """
			u.lead_authority in (:authorities) or u.town in (:authorities)
			or exists (select 1 from org_unit_sector us join org_sector s on s.code = us.sector_code
			where us.unit_code = u.code and s.authority_code in (:authorities))""";

	static UnitSight of(Person person) {
		Scope scope = person.scope();
		Set<String> own = person.posts()
			.stream()
			.filter((post) -> post.role().equals(Role.WORKER.code()))
			.map(Group::unit)
			.map(Object::toString)
			.collect(Collectors.toSet());
		own.addAll(scope.units());
		return new UnitSight(scope.district() || person.holds(Role.ADMIN.code()), own, scope.authorities());
	}

	String sql() {
		if (this.everything) {
			return "(1 = 1)";
		}
		StringBuilder sql = new StringBuilder("(1 = 0");
		if (!this.own.isEmpty()) {
			sql.append(" or u.code in (:own)");
		}
		if (!this.authorities.isEmpty()) {
			sql.append(" or ").append(OF_AUTHORITIES);
		}
		return sql.append(")").toString();
	}

	Map<String, Object> parameters() {
		Map<String, Object> parameters = new HashMap<>();
		if (!this.everything && !this.own.isEmpty()) {
			parameters.put("own", this.own);
		}
		if (!this.everything && !this.authorities.isEmpty()) {
			parameters.put("authorities", this.authorities);
		}
		return parameters;
	}

}
