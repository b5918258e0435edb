/**
 * Legal obligations: the aggregate, its ledger and the process that carries its timer.
 */
@NullMarked
package org.bihuan.deadline.legal;

import org.jspecify.annotations.NullMarked;
