package org.bihuan.duty;

import org.jspecify.annotations.Nullable;

/**
 * Periods for which one role answers and which one person signed, or nobody.
 *
 * @param post the role
 * @param signer login; null if nobody has signed
 * @param totals how the periods stand
 */
public record DutyShare(String post, @Nullable String signer, DutyTotals totals) {
}
