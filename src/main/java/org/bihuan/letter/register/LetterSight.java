package org.bihuan.letter.register;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.bihuan.organisation.Person;

/**
 * Whose letters a person sees: all in the district, those that the own authority or unit
 * writes, and those to it once they are issued.
 *
 * @param everything whether the person reads the whole district
 * @param own authorities and units at which the person works on letters
 */
record LetterSight(boolean everything, Set<String> own) {

	private static final Set<String> ROLES = Set.of("inspector", "section-chief", "authority-leader", "letter-clerk",
			"legal-reviewer", "safety-officer", "deputy-leader", "principal-leader");

	static LetterSight of(Person person) {
		Set<String> own = person.posts()
			.stream()
			.filter((post) -> ROLES.contains(post.role()))
			.map((post) -> post.unit().value())
			.collect(Collectors.toUnmodifiableSet());
		return new LetterSight(person.scope().district(), own);
	}

	String sql() {
		if (this.everything) {
			return "(1 = 1)";
		}
		return this.own.isEmpty() ? "(1 = 0)"
				: "(l.issuer in (:sightOwn) or (l.issued_at is not null and l.addressee in (:sightOwn)))";
	}

	Map<String, Object> parameters() {
		return (this.everything || this.own.isEmpty()) ? Map.of() : Map.of("sightOwn", this.own);
	}

}
