package org.bihuan.inspection;

import java.time.LocalDate;

import org.bihuan.shared.CaseNumber;
import org.bihuan.signing.Signature;
import org.jspecify.annotations.Nullable;

/**
 * The inspection of a period.
 *
 * @param number its file
 * @param period identifier of the period
 * @param subject what is inspected
 * @param state {@code OPEN}, {@code SIGNED} or {@code DROPPED}
 * @param inspectedOn the day; null before
 * @param place where; null before
 * @param companions who came along; null before
 * @param findings number of findings; null before
 * @param checklist the checklist it began with; null if its subject has none
 * @param signature who signed; null before
 * @param late whether it was signed after the period's end
 * @param record the signed record as one text; null before
 * @param hash its hash; null before
 * @param droppedReason why it is no longer owed; null if it is
 */
record Inspection(CaseNumber number, long period, String subject, String state, @Nullable LocalDate inspectedOn,
		@Nullable String place, @Nullable String companions, @Nullable Integer findings, @Nullable Long checklist,
		@Nullable Signature signature, boolean late, @Nullable String record, @Nullable String hash,
		@Nullable String droppedReason) {

	boolean open() {
		return "OPEN".equals(this.state);
	}

}
