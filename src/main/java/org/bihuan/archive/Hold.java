package org.bihuan.archive;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A hold: as long as it is not lifted, nothing is removed from the case.
 *
 * @param caseNumber the case
 * @param reason why
 * @param setBy login
 * @param setAt when
 * @param liftReason why it was lifted; null while it holds
 * @param liftedBy login
 * @param liftedAt when
 */
record Hold(String caseNumber, String reason, String setBy, Instant setAt, @Nullable String liftReason,
		@Nullable String liftedBy, @Nullable Instant liftedAt) {
}
