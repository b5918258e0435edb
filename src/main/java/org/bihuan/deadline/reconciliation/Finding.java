package org.bihuan.deadline.reconciliation;

import org.jspecify.annotations.Nullable;

/**
 * A difference that was found and waits for its repair.
 *
 * @param obligation identifier of the obligation; null if there is none
 * @param what what differs
 * @param expected what the ledger says
 * @param found what the engine or the inbox says: a moment, an instance, a job or a task
 */
record Finding(@Nullable Long obligation, String what, @Nullable String expected, @Nullable String found) {
}
