package org.bihuan.measure.page;

/**
 * A measure as a page shows it.
 *
 * @param caseNumber the case
 * @param measure name of the measure
 * @param trigger why it was taken
 * @param addressee name of whom it is aimed at
 * @param issuer name of who takes it
 * @param basis document and place; empty if none
 * @param at when it was taken
 * @param by name of who decided
 * @param state state in words
 * @param lamp class of the state
 * @param settled when and how it ended; empty while it is carried out
 * @param letter number of its letter; empty if none
 */
record MeasureLine(String caseNumber, String measure, String trigger, String addressee, String issuer, String basis,
		String at, String by, String state, String lamp, String settled, String letter) {
}
