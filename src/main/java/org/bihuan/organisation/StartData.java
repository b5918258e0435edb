package org.bihuan.organisation;

/**
 * Rows that must be there before the first request; loading them again changes nothing.
 */
interface StartData {

	void load();

}
