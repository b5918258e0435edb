/**
 * The inbox projection: rows for lists and counts, written in the transaction of the
 * engine call.
 */
@NullMarked
package org.bihuan.workflow.inbox;

import org.jspecify.annotations.NullMarked;
