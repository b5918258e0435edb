package org.bihuan.organisation;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * The one data-scope rule: which rows a person sees. Serves every list, count, chart,
 * search, export, page and API call. Sees nothing unless a post says so.
 *
 * @param login whose scope it is
 * @param district whether the whole district is seen
 * @param units units of which everything is seen
 * @param authorities authorities or towns whose units and cases are seen
 * @param groups groups whose open tasks make a case visible
 */
public record Scope(String login, boolean district, Set<String> units, Set<String> authorities, Set<String> groups) {

	private static final Set<String> DISTRICT_ROLES = Set.of("supervisor", "office-director", "manager", "auditor");

	private static final Set<String> UNIT_ROLES = Set.of("safety-officer", "deputy-leader", "principal-leader");

	private static final Set<String> AUTHORITY_ROLES = Set.of("inspector", "section-chief", "authority-leader");

	static Scope of(Person person) {
		return new Scope(person.login(), DISTRICT_ROLES.stream().anyMatch(person::holds), unitsOf(person, UNIT_ROLES),
				unitsOf(person, AUTHORITY_ROLES),
				person.posts().stream().map(Object::toString).collect(Collectors.toSet()));
	}

	private static Set<String> unitsOf(Person person, Set<String> roles) {
		return person.posts()
			.stream()
			.filter((post) -> roles.contains(post.role()))
			.map((post) -> post.unit().value())
			.collect(Collectors.toSet());
	}

	/**
	 * The SQL condition for a table whose rows carry {@code case_number}, {@code unit},
	 * {@code authority}, {@code lead_authority} and {@code town}. Its parameters are
	 * {@link #parameters()}.
	 * @param alias alias of the table in the statement
	 * @return a condition in brackets
	 */
	public String sql(String alias) {
		if (this.district) {
			return "(1 = 1)";
		}
		return "(exists (select 1 from case_participant p where p.case_number = %s.case_number and p.login = :scopeLogin)%s)"
			.formatted(alias, orByPosts(alias));
	}

	/**
	 * The SQL condition for kept sums, whose rows carry {@code authority},
	 * {@code lead_authority} and {@code town} but no case: what the posts show, without
	 * single cases in which somebody merely takes part. Names {@code unit} only where
	 * there are {@link #units()}. Its parameters are {@link #parameters()}.
	 * @param alias alias of the table in the statement
	 * @return a condition in brackets
	 */
	public String postsSql(String alias) {
		return this.district ? "(1 = 1)" : "(1 = 0%s)".formatted(orByPosts(alias));
	}

	/**
	 * Whether rows that a filter has narrowed to a unit, a competent authority or a town
	 * are in sight whatever else they carry, so that the condition may be left out.
	 * @param unit code of the unit; null if any
	 * @param authority code of the competent authority; null if any
	 * @param town code of the town; null if any
	 * @return true if the condition holds for each of them
	 */
	public boolean covers(@Nullable String unit, @Nullable String authority, @Nullable String town) {
		return this.district || unit != null && this.units.contains(unit)
				|| authority != null && this.authorities.contains(authority)
				|| town != null && this.authorities.contains(town);
	}

	private String orByPosts(String alias) {
		StringBuilder sql = new StringBuilder();
		if (!this.units.isEmpty()) {
			sql.append(" or %1$s.unit in (:scopeUnits)".formatted(alias));
		}
		if (!this.authorities.isEmpty()) {
			sql.append((" or %1$s.authority in (:scopeAuthorities) or %1$s.lead_authority in (:scopeAuthorities)"
					+ " or %1$s.town in (:scopeAuthorities)")
				.formatted(alias));
		}
		return sql.toString();
	}

	/**
	 * The SQL condition for a column that holds nothing but the code of a unit: units of
	 * which everything is seen, those of the authorities or towns, and these themselves.
	 * Its parameters are {@link #parameters()}.
	 * @param column the column, with its alias
	 * @return a condition in brackets
	 */
	public String unitSql(String column) {
		if (this.district) {
			return "(1 = 1)";
		}
		StringBuilder sql = new StringBuilder("(1 = 0");
		if (!this.units.isEmpty()) {
			sql.append(" or %s in (:scopeUnits)".formatted(column));
		}
		if (!this.authorities.isEmpty()) {
			sql.append(" or %1$s in (:scopeAuthorities) or %1$s in (select u.code from org_unit u where %2$s)"
				.formatted(column, UnitSight.OF_AUTHORITIES.replace(":authorities", ":scopeAuthorities")));
		}
		return sql.append(")").toString();
	}

	/**
	 * Parameters of {@link #sql} and {@link #unitSql}.
	 * @return names and values; only those that the condition names
	 */
	public Map<String, Object> parameters() {
		Map<String, Object> parameters = new HashMap<>();
		if (!this.district) {
			parameters.put("scopeLogin", this.login);
			if (!this.units.isEmpty()) {
				parameters.put("scopeUnits", this.units);
			}
			if (!this.authorities.isEmpty()) {
				parameters.put("scopeAuthorities", this.authorities);
			}
		}
		return parameters;
	}

}
