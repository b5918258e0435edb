package org.bihuan.designer.page;

import java.util.Set;

import org.bihuan.organisation.People;
import org.bihuan.organisation.Person;
import org.bihuan.organisation.Role;
import org.bihuan.shared.Refusal;

import org.springframework.stereotype.Component;

/**
 * Who may draw models, and who may only look at them.
 */
@Component
class Designers {

	static final Set<String> READERS = Set.of(Role.PROCESS_DESIGNER.code(), Role.RELEASE_APPROVER.code());

	private final People people;

	Designers(People people) {
		this.people = people;
	}

	Person reader() {
		Person person = this.people.current();
		if (READERS.stream().noneMatch(person::holds)) {
			throw new Refusal.Forbidden("designer.forbidden");
		}
		return person;
	}

	Person designer() {
		Person person = reader();
		if (!draws(person)) {
			throw new Refusal.Forbidden("designer.readOnly");
		}
		return person;
	}

	boolean draws(Person person) {
		return person.holds(Role.PROCESS_DESIGNER.code());
	}

}
