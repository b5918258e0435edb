package org.bihuan.archive;

import java.util.List;

/**
 * What the page of retention shows, in the reader's words.
 *
 * @param dueCount how many cases are due
 * @param due the first of them
 * @param waiting removals that wait for a second person
 * @param holds holds, those in force first
 * @param decided removals that were decided, newest first
 * @param rules how long what is kept
 */
record RetentionPage(long dueCount, List<Due> due, List<Waiting> waiting, List<Line> holds, List<Line> decided,
		List<Rule> rules) {

	/**
	 * A case that is due.
	 *
	 * @param caseNumber the case
	 * @param title one line
	 * @param unit name of the unit
	 * @param closedAt when it was closed
	 * @param pieces how many pieces of evidence
	 * @param megabytes their size
	 * @param proposed whether somebody has proposed it already
	 */
	record Due(String caseNumber, String title, String unit, String closedAt, long pieces, String megabytes,
			boolean proposed) {
	}

	/**
	 * A removal that waits.
	 *
	 * @param id its identifier
	 * @param caseNumber the case
	 * @param reason why
	 * @param by who proposed it
	 * @param at when
	 * @param mine whether the reader proposed it
	 */
	record Waiting(long id, String caseNumber, String reason, String by, String at, boolean mine) {
	}

	/**
	 * Something that was done to a case.
	 *
	 * @param caseNumber the case
	 * @param open whether it is still in force
	 * @param text what
	 * @param reason why
	 */
	record Line(String caseNumber, boolean open, String text, String reason) {
	}

	/**
	 * A row of the table of retention.
	 *
	 * @param prefix letters of the case number
	 * @param years years
	 * @param basis document and place
	 */
	record Rule(String prefix, int years, String basis) {
	}

}
