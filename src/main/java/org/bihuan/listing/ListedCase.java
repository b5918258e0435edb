package org.bihuan.listing;

import java.time.Instant;
import java.time.LocalDate;

import org.bihuan.shared.CaseNumber;
import org.bihuan.shared.UnitCode;
import org.jspecify.annotations.Nullable;

/**
 * A listing as staff reads it.
 *
 * @param id identifier
 * @param caseNumber the case
 * @param unit the unit
 * @param unitName its name
 * @param measure identifier of the measure
 * @param issuer who issues the notices
 * @param state how it stands
 * @param level who supervises; null before the table has said it
 * @param what what the board says
 * @param requirements what the unit must do
 * @param limitDay day until which the notice lets the unit; null before it is proposed
 * @param approvedBy group that approves, for example {@code office-director@office}; null
 * before the table has said it
 * @param letter identifier of the notice; null before it is drafted
 * @param notice number of the notice; null before it is issued
 * @param listedAt since when it is on the board; null before
 * @param limitAt until when the hazard must be gone; null before it is listed
 * @param delistingLetter identifier of the delisting notice; null before it is drafted
 * @param delistedAt when it was taken off; null before
 * @param how how it ended, in the record's words; null before
 */
public record ListedCase(long id, CaseNumber caseNumber, UnitCode unit, String unitName, long measure, UnitCode issuer,
		ListingState state, @Nullable ListingLevel level, String what, String requirements,
		@Nullable LocalDate limitDay, @Nullable String approvedBy, @Nullable Long letter, @Nullable String notice,
		@Nullable Instant listedAt, @Nullable Instant limitAt, @Nullable Long delistingLetter,
		@Nullable Instant delistedAt, @Nullable String how) {
}
