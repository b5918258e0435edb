package org.bihuan.riskpoint;

/**
 * What somebody found at one item of a check list.
 *
 * @param item place of the item in the list
 * @param fine whether it was in order
 * @param remark what was wrong; empty if nothing
 */
record CheckAnswer(int item, boolean fine, String remark) {
}
