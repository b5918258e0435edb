package org.bihuan.request;

import org.bihuan.shared.CaseNumber;

/**
 * A measure to which a unit may object while it is proposed or in force, for example a
 * listing; told by the room that keeps it. All beans of this type are asked.
 */
public interface Contestable {

	/**
	 * What the objection is against.
	 * @return {@code LISTING} or {@code EXPOSURE}
	 */
	String against();

	/**
	 * Whether there is one to object to now.
	 * @param number the case
	 * @return true if one is proposed or in force
	 */
	boolean standing(CaseNumber number);

	/**
	 * An objection was upheld: the measure is taken back, in the running transaction.
	 * @param number the case
	 * @param words what was answered
	 * @param by login of who upheld it
	 */
	void upheld(CaseNumber number, String words, String by);

}
