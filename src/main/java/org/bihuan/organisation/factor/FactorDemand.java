package org.bihuan.organisation.factor;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.bihuan.organisation.Role;
import org.bihuan.shared.Csv;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/**
 * Roles that demand a second factor. A district has a table of its own; a role that its
 * table does not name, or names twice, is a mistake that must not go unseen.
 */
@Component
class FactorDemand {

	private static final Map<String, Boolean> WORDS = Map.of("yes", true, "no", false);

	private final Set<String> roles;

	private final Set<String> programs;

	FactorDemand(@Value("${bihuan.second-factor.roles:classpath:data/second-factor.csv}") Resource table,
			@Value("${bihuan.second-factor.programs:}") List<String> programs) {
		List<Map<String, String>> rows = Csv.read(table);
		List<String> named = rows.stream().map((row) -> row.get("role")).sorted().toList();
		List<String> all = List.of(Role.values()).stream().map(Role::code).sorted().toList();
		if (!named.equals(all)) {
			throw new IllegalStateException("%s must name each of %s once".formatted(table.getDescription(), all));
		}
		this.roles = rows.stream()
			.filter((row) -> demanded(table, row))
			.map((row) -> row.get("role"))
			.collect(Collectors.toUnmodifiableSet());
		this.programs = Set.copyOf(programs);
	}

	private static boolean demanded(Resource table, Map<String, String> row) {
		Boolean demanded = WORDS.get(String.valueOf(row.get("demanded")));
		if (demanded == null) {
			throw new IllegalStateException("%s: demanded is yes or no: %s".formatted(table.getDescription(), row));
		}
		return demanded;
	}

	/** Whether it need be asked which roles somebody has. */
	boolean concerns(String login) {
		return !this.roles.isEmpty() && !this.programs.contains(login);
	}

	boolean of(String role) {
		return this.roles.contains(role);
	}

}
