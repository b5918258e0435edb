package org.bihuan.listing;

import java.time.Instant;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * A monthly report of a listed case.
 *
 * @param due the day on which it is due
 * @param state how it stands
 * @param filedAt when it was filed last; null before
 */
public record MonthlyReport(LocalDate due, State state, @Nullable Instant filedAt) {

	/** How a report stands. */
	public enum State {

		/** Not filed yet. */
		OPEN,

		/** Not filed in time. */
		MISSED,

		/** Filed and being reviewed. */
		FILED,

		/** Accepted. */
		ACCEPTED

	}

}
