package org.bihuan.letter;

import java.time.Instant;

/**
 * What the public sees of a letter whose code was scanned: no name of a person, no text.
 *
 * @param number number as printed; empty on a paper of an enterprise
 * @param kind kind
 * @param issuer name of the issuing body
 * @param issuedAt when it was issued
 * @param valid false if it was withdrawn or called off
 * @param sha256 hash of the issued file
 */
public record LetterCheck(String number, LetterKind kind, String issuer, Instant issuedAt, boolean valid,
		String sha256) {
}
