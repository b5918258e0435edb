package org.bihuan.release;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * A release.
 *
 * @param id its identifier
 * @param number number by which it is called, given when it goes into force; null before
 * @param title what it changes
 * @param reason why, with the document that asks for it
 * @param state how far it has come
 * @param effectiveOn the day in Shanghai from which it rules; null: as soon as it is
 * approved
 * @param proposedBy login of who proposed it
 * @param proposedAt when
 * @param decidedBy login of who decided; null before
 * @param decidedAt when
 * @param decision reason of the decision
 * @param inForceAt when it went into force; null before
 * @param endedBy login of who rolled it back; null if nobody did
 * @param endedAt when
 * @param ending reason for rolling it back
 */
record Release(long id, @Nullable Integer number, String title, String reason, ReleaseState state,
		@Nullable LocalDate effectiveOn, String proposedBy, Instant proposedAt, @Nullable String decidedBy,
		@Nullable Instant decidedAt, @Nullable String decision, @Nullable Instant inForceAt, @Nullable String endedBy,
		@Nullable Instant endedAt, @Nullable String ending) {

	/** Logins of those who had a hand in it. */
	Stream<String> people() {
		return Stream.of(this.proposedBy, this.decidedBy, this.endedBy).filter(Objects::nonNull);
	}

	boolean in(ReleaseState wanted) {
		return this.state == wanted;
	}

}
