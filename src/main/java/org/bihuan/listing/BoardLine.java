package org.bihuan.listing;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A line of the public board: nothing about a person.
 *
 * @param caseNumber number of the case
 * @param unitName the unit
 * @param what what the hazard is
 * @param level who supervises
 * @param issuer who listed it
 * @param notice number of the notice
 * @param since when it was listed
 * @param limit until when the hazard must be gone
 * @param overdue whether that moment has passed
 * @param state LISTED, DELISTED or TAKEN_OFF
 * @param until when it was taken off; null while it is listed
 */
public record BoardLine(String caseNumber, String unitName, String what, ListingLevel level, String issuer,
		String notice, Instant since, Instant limit, boolean overdue, ListingState state, @Nullable Instant until) {
}
