package org.bihuan.riskpoint;

/**
 * A line of the check list.
 *
 * @param position its place in the list, from 1
 * @param level who checks it
 * @param wording what is checked
 */
record CheckItem(int position, CheckLevel level, String wording) {
}
