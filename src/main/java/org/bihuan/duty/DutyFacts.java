package org.bihuan.duty;

/**
 * Facts of units on which duties hang and that change by time alone. Rooms that know such
 * facts give a bean of this type; it is asked in each round, before periods are opened.
 */
public interface DutyFacts {

	/** Writes what is so by now into the register of units; a second time nothing. */
	void bringUpToDate();

}
