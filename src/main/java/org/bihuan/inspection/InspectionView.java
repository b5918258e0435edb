package org.bihuan.inspection;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.bihuan.duty.DutyState;
import org.jspecify.annotations.Nullable;

/**
 * One inspection as its file shows it.
 *
 * @param number number of the file
 * @param subject what is inspected
 * @param period how the period is written
 * @param state how the period stands
 * @param dueAt when it ends
 * @param document document behind it
 * @param place place in the document
 * @param version version of the checklist; null if there is none
 * @param record what was filed; null before
 * @param droppedReason why it is no longer owed; null if it is
 */
record InspectionView(String number, String subject, String period, DutyState state, Instant dueAt, String document,
		String place, @Nullable VersionInUse version, @Nullable Filed record, @Nullable String droppedReason) {

	/**
	 * What was filed.
	 *
	 * @param inspectedOn the day
	 * @param place where
	 * @param companions who came along
	 * @param signedBy login of who signed
	 * @param signedFor login of whose post it is; null if the own one
	 * @param standIn reference of the written stand-in; null if none
	 * @param standInFrom first day of the stand-in; null if none
	 * @param standInTo last day of the stand-in; null if none
	 * @param absence why the leader did not come in person; null if none
	 * @param method {@code drawn} or {@code password}
	 * @param signedAt when
	 * @param late whether after the period's end
	 * @param hash what the signature is bound to
	 * @param holds whether the file still holds what was signed
	 * @param checklist its lines with their answers
	 * @param findings hazards that were started
	 */
	record Filed(LocalDate inspectedOn, String place, String companions, String signedBy, @Nullable String signedFor,
			@Nullable String standIn, @Nullable LocalDate standInFrom, @Nullable LocalDate standInTo,
			@Nullable String absence, String method, Instant signedAt, boolean late, String hash, boolean holds,
			List<Line> checklist, List<InspectionTable.Started> findings) {
	}

	/**
	 * A line of the checklist with its answer.
	 *
	 * @param item its number
	 * @param what what was asked
	 * @param result {@code ok}, {@code not-ok} or {@code not-applicable}
	 * @param note what was written beside; empty if nothing
	 */
	record Line(String item, String what, String result, String note) {
	}

}
