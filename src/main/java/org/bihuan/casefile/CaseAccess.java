package org.bihuan.casefile;

import org.bihuan.organisation.Person;
import org.bihuan.shared.CaseNumber;

/**
 * A further reason why a person may read a case, told by the room that knows it: for
 * example an open task for one of the person's groups. All beans of this type are asked.
 */
public interface CaseAccess {

	/**
	 * Whether this reason holds.
	 * @param number the case
	 * @param person the reader
	 * @return true if the person may read the case
	 */
	boolean mayRead(CaseNumber number, Person person);

}
