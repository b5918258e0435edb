package org.bihuan.organisation;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A document and when it binds the district.
 *
 * @param id its identifier
 * @param title its title
 * @param number its number
 * @param issuer who issued it
 * @param region where it holds
 * @param dated its date as it bears it
 * @param kind DOCUMENT, STATUTE or DEFAULT
 * @param validFrom from when the document itself is valid
 * @param validTo until when
 * @param active whether it binds the district today
 * @param always whether it always does
 * @param periods when the district has it active
 */
public record DocumentView(String id, String title, @Nullable String number, @Nullable String issuer,
		@Nullable String region, @Nullable String dated, String kind, @Nullable LocalDate validFrom,
		@Nullable LocalDate validTo, boolean active, boolean always, List<Period> periods) {

	/**
	 * A time in which a document is active.
	 *
	 * @param from first day
	 * @param to last day; null without end
	 */
	public record Period(LocalDate from, @Nullable LocalDate to) {

		boolean covers(LocalDate day) {
			return !this.from.isAfter(day) && (this.to == null || !this.to.isBefore(day));
		}

		boolean overlaps(Period other) {
			return (this.to == null || !this.to.isBefore(other.from))
					&& (other.to == null || !other.to.isBefore(this.from));
		}

	}

}
