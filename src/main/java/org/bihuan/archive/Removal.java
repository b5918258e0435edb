package org.bihuan.archive;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A removal of bytes of evidence, proposed by one and decided by another.
 *
 * @param id its identifier
 * @param caseNumber the case
 * @param reason why
 * @param proposedBy login
 * @param proposedAt when
 * @param outcome {@code REMOVED} or {@code REFUSED}; null while it waits
 * @param decidedBy login
 * @param decidedAt when
 * @param pieces how many pieces lost their bytes
 */
record Removal(long id, String caseNumber, String reason, String proposedBy, Instant proposedAt,
		@Nullable String outcome, @Nullable String decidedBy, @Nullable Instant decidedAt, @Nullable Integer pieces) {
}
