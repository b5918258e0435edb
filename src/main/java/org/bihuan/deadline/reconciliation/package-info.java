/**
 * The daily comparison of ledger and engine.
 */
@NullMarked
package org.bihuan.deadline.reconciliation;

import org.jspecify.annotations.NullMarked;
