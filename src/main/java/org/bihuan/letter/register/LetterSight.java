package org.bihuan.letter.register;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.bihuan.letter.LetterKind;
import org.bihuan.organisation.Person;

/**
 * Whose letters a person sees: all in the district, those that the own authority or unit
 * writes, and those to it once they are issued; everybody at a unit what it posts.
 *
 * @param everything whether the person reads the whole district
 * @param own authorities and units at which the person works on letters
 * @param colleagues units at which the person is a worker
 */
record LetterSight(boolean everything, Set<String> own, Set<String> colleagues) {

	private static final Set<String> ROLES = Set.of("inspector", "section-chief", "authority-leader", "letter-clerk",
			"legal-reviewer", "safety-officer", "deputy-leader", "principal-leader");

	static LetterSight of(Person person) {
		return new LetterSight(person.scope().district(), units(person, ROLES), units(person, Set.of("worker")));
	}

	private static Set<String> units(Person person, Set<String> roles) {
		return person.posts()
			.stream()
			.filter((post) -> roles.contains(post.role()))
			.map((post) -> post.unit().value())
			.collect(Collectors.toUnmodifiableSet());
	}

	String sql() {
		if (this.everything) {
			return "(1 = 1)";
		}
		List<String> parts = new ArrayList<>();
		if (!this.own.isEmpty()) {
			parts.add("l.issuer in (:sightOwn) or (l.issued_at is not null and l.addressee in (:sightOwn))");
		}
		if (!this.colleagues.isEmpty()) {
			parts.add("(l.issued_at is not null and l.issuer in (:sightColleagues) and l.kind in (:sightPosted))");
		}
		return parts.isEmpty() ? "(1 = 0)" : "(" + String.join(" or ", parts) + ")";
	}

	Map<String, Object> parameters() {
		Map<String, Object> parameters = new HashMap<>();
		if (!this.everything && !this.own.isEmpty()) {
			parameters.put("sightOwn", this.own);
		}
		if (!this.everything && !this.colleagues.isEmpty()) {
			parameters.put("sightColleagues", this.colleagues);
			parameters.put("sightPosted",
					Arrays.stream(LetterKind.values()).filter(LetterKind::posted).map(Enum::name).toList());
		}
		return parameters;
	}

}
