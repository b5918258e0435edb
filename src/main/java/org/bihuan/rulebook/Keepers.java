package org.bihuan.rulebook;

import java.util.Arrays;
import java.util.Set;

import org.bihuan.organisation.People;
import org.bihuan.organisation.Person;
import org.bihuan.organisation.Role;
import org.bihuan.shared.Refusal;

import org.springframework.stereotype.Component;

/**
 * Who may read and who may change the rules: the administrator keeps calendar and clocks,
 * the director of the office keeps the documents.
 */
@Component
class Keepers {

	static final Set<String> OF_CALENDAR = Set.of(Role.ADMIN.code());

	static final Set<String> OF_DOCUMENTS = Set.of(Role.ADMIN.code(), Role.OFFICE_DIRECTOR.code());

	static final Set<String> OF_CLOCKS = Set.of(Role.ADMIN.code(), Role.OFFICE_DIRECTOR.code(), Role.SUPERVISOR.code());

	private final People people;

	Keepers(People people) {
		this.people = people;
	}

	Person one(Set<String> roles) {
		Person person = this.people.current();
		if (roles.stream().noneMatch(person::holds)) {
			throw new Refusal.Forbidden("rulebook.forbidden");
		}
		return person;
	}

	Person one(Role... roles) {
		return one(Set.copyOf(Arrays.stream(roles).map(Role::code).toList()));
	}

}
