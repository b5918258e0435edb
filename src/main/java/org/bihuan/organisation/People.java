package org.bihuan.organisation;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.bihuan.shared.Group;

/**
 * People and the roles they hold.
 */
public interface People {

	/**
	 * The person who is logged in.
	 * @return the person
	 * @throws org.bihuan.shared.Refusal.Forbidden if nobody is logged in
	 */
	Person current();

	/**
	 * Finds a person.
	 * @param login the account's name
	 * @return the person, or empty if there is no such account
	 */
	Optional<Person> find(String login);

	/**
	 * Names of people, read at once.
	 * @param logins their accounts' names
	 * @return name by login; without those that are no accounts
	 */
	Map<String, String> names(Collection<String> logins);

	/**
	 * Enabled people who hold a role at a unit, in the order of their logins.
	 * @param group role and unit
	 * @return those people
	 */
	List<Person> holding(Group group);

}
