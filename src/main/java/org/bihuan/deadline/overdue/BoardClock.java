package org.bihuan.deadline.overdue;

import java.time.Instant;

/**
 * A clock on the board.
 *
 * @param obligation identifier of the obligation
 * @param alike what it has in common with others
 * @param unit code of the unit that the case is about
 * @param dueAt when it is due
 */
record BoardClock(long obligation, Alike alike, String unit, Instant dueAt) {
}
