package org.bihuan.letter;

import java.time.Instant;
import java.util.Map;

/**
 * All that an issued letter's paper is made of.
 *
 * @param kind kind
 * @param text the text that was hashed at issue
 * @param templateVersion identifier of the template's version at issue
 * @param fields values at issue
 * @param checkCode code by which everybody can check it
 * @param issuedAt when it was issued
 */
public record IssuedLetter(LetterKind kind, CanonicalText text, long templateVersion, Map<String, String> fields,
		String checkCode, Instant issuedAt) {
}
