package org.bihuan.interview;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import org.bihuan.organisation.People;
import org.bihuan.organisation.Person;
import org.bihuan.shared.Refusal;

import org.springframework.stereotype.Component;

/**
 * The two people who saw that minutes were not signed: two, and nobody with a part in it.
 */
@Component
class Witnesses {

	private static final String FIRST = "witness1";

	private static final String SECOND = "witness2";

	private final People people;

	Witnesses(People people) {
		this.people = people;
	}

	/**
	 * Checks them.
	 * @param interview the interview
	 * @param first the first
	 * @param second the second
	 * @param by who says that the minutes were not signed
	 * @return both, without spaces around
	 * @throws Refusal.Invalid if one of them cannot be a witness
	 */
	List<String> check(Interview interview, String first, String second, Person by) {
		Set<String> parties = new HashSet<>(Set.of(by.login(), by.name()));
		String recorder = Objects.requireNonNull(interview.minutes().recordedBy());
		parties.add(recorder);
		this.people.find(recorder).map(Person::name).ifPresent(parties::add);
		List<String> witnesses = List.of(first.strip(), second.strip());
		refuse(FIRST, witnesses.get(0), parties);
		refuse(SECOND, witnesses.get(1), parties);
		if (witnesses.get(0).equals(witnesses.get(1))) {
			throw new Refusal.Invalid(SECOND, "interview.witness.same");
		}
		return witnesses;
	}

	private static void refuse(String field, String witness, Set<String> parties) {
		if (witness.isEmpty()) {
			throw new Refusal.Invalid(field, "interview.witness.missing");
		}
		if (parties.contains(witness)) {
			throw new Refusal.Invalid(field, "interview.witness.party");
		}
	}

}
