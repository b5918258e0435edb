package org.bihuan.frame;

import java.util.OptionalLong;
import java.util.Set;

import org.bihuan.organisation.Person;

/**
 * One entry of the navigation. A face contributes it as a bean.
 */
public interface NavigationEntry {

	/**
	 * Key by which a page says that it is the active one.
	 * @return for example {@code tasks}
	 */
	String key();

	/**
	 * Key of the text.
	 * @return for example {@code worklist.navigation}
	 */
	String messageKey();

	/**
	 * Where it leads.
	 * @return for example {@code /tasks}
	 */
	String path();

	/**
	 * Roles that see it; empty means everyone.
	 * @return codes of roles
	 */
	Set<String> roles();

	/**
	 * Place in the navigation, small first.
	 * @return any number
	 */
	int order();

	/**
	 * A count beside the text.
	 * @param person who reads
	 * @return the count, or empty for none
	 */
	default OptionalLong count(Person person) {
		return OptionalLong.empty();
	}

}
