package org.bihuan.letter.register;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.bihuan.organisation.Person;

/**
 * Whose letters a person sees: all in the district, those of the own authority, and those
 * to the own unit once they are issued.
 *
 * @param everything whether the person reads the whole district
 * @param issuers bodies and units whose letters and papers the person works on
 * @param addressees units at which the person receives them
 */
record LetterSight(boolean everything, Set<String> issuers, Set<String> addressees) {

	private static final Set<String> AT_ISSUER = Set.of("inspector", "section-chief", "authority-leader",
			"letter-clerk", "legal-reviewer");

	private static final Set<String> AT_UNIT = Set.of("safety-officer", "deputy-leader", "principal-leader");

	static LetterSight of(Person person) {
		Set<String> own = units(person, AT_ISSUER);
		own.addAll(units(person, AT_UNIT));
		return new LetterSight(person.scope().district(), own, own);
	}

	private static Set<String> units(Person person, Set<String> roles) {
		return person.posts()
			.stream()
			.filter((post) -> roles.contains(post.role()))
			.map((post) -> post.unit().value())
			.collect(Collectors.toCollection(HashSet::new));
	}

	String sql() {
		if (this.everything) {
			return "(1 = 1)";
		}
		StringBuilder sql = new StringBuilder("(1 = 0");
		if (!this.issuers.isEmpty()) {
			sql.append(" or l.issuer in (:sightIssuers)");
		}
		if (!this.addressees.isEmpty()) {
			sql.append(" or (l.issued_at is not null and l.addressee in (:sightAddressees))");
		}
		return sql.append(")").toString();
	}

	Map<String, Object> parameters() {
		Map<String, Object> parameters = new HashMap<>();
		if (!this.everything && !this.issuers.isEmpty()) {
			parameters.put("sightIssuers", this.issuers);
		}
		if (!this.everything && !this.addressees.isEmpty()) {
			parameters.put("sightAddressees", this.addressees);
		}
		return parameters;
	}

}
