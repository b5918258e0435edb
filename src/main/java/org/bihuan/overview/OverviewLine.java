package org.bihuan.overview;

import java.time.Instant;

import org.bihuan.deadline.OverdueClock;

/**
 * A line of the board in the reader's words.
 *
 * @param clock the clock
 * @param lamp class of its lamp
 * @param left how late it is, or how much is left
 * @param since since when, or until when
 * @param harm how harmful waiting is, in a word
 * @param kind what is owed
 * @param authority name of the competent authority
 * @param town name of the town; empty for none
 * @param sector name of the sector
 * @param grade name of the grade
 * @param holder who can act now
 * @param steps at which steps; empty if none is open
 * @param sent what was sent last; says so if nothing was
 * @param next what comes next and when
 * @param stop what would stop it
 */
record OverviewLine(OverdueClock clock, String lamp, String left, String since, String harm, String kind,
		String authority, String town, String sector, String grade, String holder, String steps, String sent,
		String next, String stop) {

	/**
	 * Number of the case.
	 * @return as people write it
	 */
	public String number() {
		return this.clock.caseNumber().value();
	}

	/**
	 * When it is or was due.
	 * @return the moment
	 */
	public Instant dueAt() {
		return this.clock.dueAt();
	}

}
