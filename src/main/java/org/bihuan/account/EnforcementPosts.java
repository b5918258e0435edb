package org.bihuan.account;

import java.util.Optional;
import java.util.Set;

import org.bihuan.organisation.Person;
import org.bihuan.organisation.UnitView;
import org.bihuan.organisation.Units;
import org.bihuan.shared.Group;
import org.bihuan.shared.UnitCode;

import org.springframework.stereotype.Component;

/**
 * For which authority a person acts towards a unit: only one that oversees it.
 */
@Component
class EnforcementPosts {

	private static final Set<String> PLAN = Set.of("inspector", "section-chief");

	private static final Set<String> JUDGE = Set.of("section-chief");

	private final Units units;

	EnforcementPosts(Units units) {
		this.units = units;
	}

	/**
	 * For whom a person plans inspections of a unit.
	 * @param person the person
	 * @param unit the unit
	 * @return the authority or town; empty if the person may not
	 */
	Optional<UnitCode> plans(Person person, UnitView unit) {
		return at(person, unit, PLAN);
	}

	/**
	 * For whom a person enters how a unit stands.
	 * @param person the person
	 * @param unit the unit
	 * @return the authority or town; empty if the person may not
	 */
	Optional<UnitCode> judges(Person person, UnitView unit) {
		return at(person, unit, JUDGE);
	}

	private Optional<UnitCode> at(Person person, UnitView unit, Set<String> roles) {
		return person.posts()
			.stream()
			.filter((post) -> roles.contains(post.role()) && sees(person, post, unit))
			.map(Group::unit)
			.min((one, other) -> one.value().compareTo(other.value()));
	}

	private boolean sees(Person person, Group post, UnitView unit) {
		Person alone = new Person(person.login(), person.name(), Set.of(post));
		return !alone.scope().authorities().isEmpty() && this.units.find(unit.code(), alone).isPresent();
	}

}
