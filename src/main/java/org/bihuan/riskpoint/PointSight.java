package org.bihuan.riskpoint;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.bihuan.organisation.Person;
import org.bihuan.organisation.Scope;
import org.bihuan.shared.Group;

/**
 * Whose points a person sees: those of the units in the scope, and whoever works at a
 * unit those of the unit.
 *
 * @param scope the person's scope
 * @param workplaces units at which the person works
 */
record PointSight(Scope scope, Set<String> workplaces) {

	static PointSight of(Person person) {
		return new PointSight(person.scope(),
				person.posts()
					.stream()
					.filter((post) -> CheckLevel.TEAM.checkedBy(post.role()))
					.map(Group::unit)
					.map(Object::toString)
					.collect(Collectors.toSet()));
	}

	/**
	 * The condition on points with the alias {@code p}.
	 * @return a condition in brackets; its parameters are {@link #parameters}
	 */
	String sql() {
		String seen = this.scope.unitSql("p.unit");
		return this.workplaces.isEmpty() ? seen : "(" + seen + " or p.unit in (:workplaces))";
	}

	Map<String, Object> parameters() {
		Map<String, Object> parameters = new HashMap<>(this.scope.parameters());
		if (!this.workplaces.isEmpty()) {
			parameters.put("workplaces", this.workplaces);
		}
		return parameters;
	}

}
