package org.bihuan.duty.period;

/**
 * Something about a unit because of which somebody owes something once more.
 *
 * @param unit the unit that it is about
 * @param debtor who owes because of it: the unit itself, or the authority of its sector
 */
record Occasion(String unit, String debtor) {
}
