package org.bihuan.letter.register;

import java.time.Instant;

import org.bihuan.letter.LetterKind;
import org.bihuan.letter.LetterState;
import org.jspecify.annotations.Nullable;

/**
 * A line of the register.
 *
 * @param id identifier of the letter
 * @param number number as printed; null before issue
 * @param kind kind
 * @param state how it stands
 * @param issuer code of the issuing body
 * @param issuerName its name
 * @param addressee code of the addressee
 * @param addresseeName its name
 * @param caseNumber the case
 * @param issuedAt when it was issued; null before
 * @param sha256 hash of its text; null before issue
 * @param reason why it was dropped or taken back; null if it was not
 */
record LetterRow(long id, @Nullable String number, LetterKind kind, LetterState state, String issuer, String issuerName,
		String addressee, String addresseeName, String caseNumber, @Nullable Instant issuedAt, @Nullable String sha256,
		@Nullable String reason) {
}
