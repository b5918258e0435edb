package org.bihuan.inspection;

import org.bihuan.organisation.People;
import org.bihuan.organisation.Person;

import org.springframework.stereotype.Component;

/**
 * Names of people by their logins.
 */
@Component
class PeopleNames {

	private final People people;

	PeopleNames(People people) {
		this.people = people;
	}

	/**
	 * The name of a person.
	 * @param login the account's name
	 * @return the name as people write it
	 */
	public String of(String login) {
		return this.people.find(login).map(Person::name).orElse(login);
	}

}
