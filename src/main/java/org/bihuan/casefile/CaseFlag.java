package org.bihuan.casefile;

import java.util.Locale;

/**
 * What holds for a case beside its state.
 */
public enum CaseFlag {

	/** The unit was ordered to stop, wholly or partly. */
	STOPPED,

	/** The case is on the board. */
	LISTED;

	/**
	 * The flag as decisions and programs call it.
	 * @return lower case
	 */
	public String word() {
		return name().toLowerCase(Locale.ROOT);
	}

}
