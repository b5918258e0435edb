package org.bihuan.administration;

import org.bihuan.organisation.People;
import org.bihuan.organisation.Person;
import org.bihuan.organisation.Role;
import org.bihuan.shared.Refusal;

import org.springframework.stereotype.Component;

/**
 * Lets administrators in and nobody else.
 */
@Component
class Administrators {

	private final People people;

	Administrators(People people) {
		this.people = people;
	}

	/**
	 * The administrator who is logged in.
	 * @return the person
	 * @throws Refusal.Forbidden if it is anybody else
	 */
	Person current() {
		Person person = this.people.current();
		if (!person.holds(Role.ADMIN.code())) {
			throw new Refusal.Forbidden("administration.forbidden");
		}
		return person;
	}

}
