package org.bihuan.listing;

import java.util.List;

import org.bihuan.organisation.Scope;
import org.bihuan.shared.CaseNumber;
import org.bihuan.shared.Listing;
import org.jspecify.annotations.Nullable;

/**
 * Listed cases, for staff and for the public.
 */
public interface ListedCases {

	/**
	 * The public board: what is listed, and for a while what was.
	 * @return lines, the last listed first
	 */
	List<BoardLine> board();

	/**
	 * Listings of a case, the first one first.
	 * @param number the case
	 * @return listings
	 */
	List<ListedCase> ofCase(CaseNumber number);

	/**
	 * Monthly reports of a listing, the first due first.
	 * @param listing the listing
	 * @return reports
	 */
	List<MonthlyReport> reports(long listing);

	/**
	 * One page, the last proposed first, with the exact count.
	 * @param filter what to list
	 * @param scope what the reader may see
	 * @return the page
	 */
	Listing<ListedCase> list(ListingFilter filter, Scope scope);

	/**
	 * What to list; null means any.
	 *
	 * @param state how it stands
	 * @param level who supervises
	 * @param unit code of the unit
	 * @param cursor where the page starts
	 * @param limit rows of a page, 1 to 200
	 */
	record ListingFilter(@Nullable ListingState state, @Nullable ListingLevel level, @Nullable String unit,
			@Nullable String cursor, int limit) {
	}

}
