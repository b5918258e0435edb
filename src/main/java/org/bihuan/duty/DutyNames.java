package org.bihuan.duty;

import java.util.Locale;

/**
 * Duties by name, as the tables name them.
 */
public interface DutyNames {

	/**
	 * Name of a duty.
	 * @param kind kind of duty
	 * @param duty code of the duty, or the subject of an inspection
	 * @param locale the reader's language
	 * @return its name; the code if no table names it any more
	 */
	String name(DutyKind kind, String duty, Locale locale);

}
