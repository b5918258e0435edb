package org.bihuan.organisation;

/**
 * Rows that must be there before the first request; loading them again changes nothing.
 * Of two nodes that load at once the slower one runs into a key and loads again.
 */
public interface StartData {

	/** Adds what is missing, within a transaction. */
	void load();

}
