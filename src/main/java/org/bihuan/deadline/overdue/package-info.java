/**
 * The board of legal clocks that have run out or soon will: a copy of what the ledger
 * says, with sums, brought up to date after each change by a round of its own. What the
 * round has not seen yet is added while reading, so that every count is exact.
 */
@NullMarked
package org.bihuan.deadline.overdue;

import org.jspecify.annotations.NullMarked;
