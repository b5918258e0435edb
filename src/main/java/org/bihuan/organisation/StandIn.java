package org.bihuan.organisation;

import java.time.Instant;
import java.time.LocalDate;

import org.bihuan.shared.Group;
import org.jspecify.annotations.Nullable;

/**
 * Who stands in for whom at which post, and for how long. Rows are ended, never removed.
 *
 * @param id its number
 * @param person login of whom the post belongs to
 * @param deputy login of who stands in
 * @param post the post
 * @param from first day
 * @param to last day
 * @param document reference of the written document; null if none is recorded
 * @param givenBy login of who gave it
 * @param givenAt when
 * @param endedBy login of who ended it before its time; null if nobody did
 * @param endedAt when; null if nobody did
 */
public record StandIn(long id, String person, String deputy, Group post, LocalDate from, LocalDate to,
		@Nullable String document, String givenBy, Instant givenAt, @Nullable String endedBy,
		@Nullable Instant endedAt) {

	/**
	 * Whether it shares a day with a period.
	 * @param first first day of the period
	 * @param last last day of the period
	 * @return true if so
	 */
	public boolean meets(LocalDate first, LocalDate last) {
		return this.endedAt == null && !this.from.isAfter(last) && !this.to.isBefore(first);
	}

}
