package org.bihuan.letter.template;

import java.time.Instant;

import org.bihuan.letter.LetterKind;
import org.jspecify.annotations.Nullable;

/**
 * A version of a template, without its bytes.
 *
 * @param id identifier
 * @param kind kind of letter
 * @param version number within the kind
 * @param state how it stands
 * @param fileName name as sent
 * @param sha256 hash of its bytes
 * @param reason why it came in
 * @param uploadedBy who sent it; {@code system} if it ships with the product
 * @param uploadedAt when
 * @param decidedBy who activated or refused it; null if nobody did
 * @param decidedAt when
 */
record TemplateVersion(long id, LetterKind kind, int version, TemplateState state, String fileName, String sha256,
		String reason, String uploadedBy, Instant uploadedAt, @Nullable String decidedBy, @Nullable Instant decidedAt) {

	static final String SHIPPED = "system";

	boolean shipped() {
		return this.uploadedBy.equals(SHIPPED);
	}

}
