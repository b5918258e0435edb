package org.bihuan.measure;

import org.jspecify.annotations.Nullable;

/**
 * What carries measures out; each room that has a process for measures provides one.
 */
public interface MeasureProcess {

	/**
	 * The process.
	 * @return its key, as in the column {@code process} of {@code measures.csv}
	 */
	String process();

	/**
	 * Starts it for one measure, in the running transaction.
	 * @param measure identifier of the measure, for {@link Measures#settle}
	 * @param order what was decided
	 * @param letterKind kind of the letter that the measure issues; null if none
	 */
	void start(long measure, MeasureOrder order, @Nullable String letterKind);

	/**
	 * Whether what waits in it stays with the issuer when the case goes to another
	 * authority, as an issued letter or a listing does.
	 * @return false if the new authority carries the measure out
	 */
	default boolean staysWithIssuer() {
		return true;
	}

}
