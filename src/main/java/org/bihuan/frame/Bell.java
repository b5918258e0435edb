package org.bihuan.frame;

import org.bihuan.organisation.Person;

/**
 * The bell in the top bar. At most one room hangs it.
 */
public interface Bell {

	/**
	 * Where it leads.
	 * @return path of a page
	 */
	String path();

	/**
	 * The number beside it.
	 * @param person who reads
	 * @return the exact number of what is unread
	 */
	long unread(Person person);

}
