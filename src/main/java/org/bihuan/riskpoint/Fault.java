package org.bihuan.riskpoint;

/**
 * An item that was not in order and for which no hazard is registered yet.
 *
 * @param check the check
 * @param item place of the item
 * @param wording what was checked
 * @param remark what was wrong
 */
record Fault(long check, int item, String wording, String remark) {
}
