package org.bihuan.hazard;

import java.time.LocalDate;
import java.util.List;

import org.bihuan.organisation.Scope;
import org.bihuan.shared.Listing;
import org.bihuan.shared.UnitCode;
import org.jspecify.annotations.Nullable;

/**
 * General hazards that units closed among themselves: the authority sees them and checks
 * some again.
 */
public interface SelfClosedCases {

	/**
	 * One page, the last closed first, with the exact count.
	 * @param from first day; null for any
	 * @param until last day; null for any
	 * @param cursor where the page starts
	 * @param limit rows of a page, 1 to 200
	 * @param scope what the reader may see
	 * @return the page
	 */
	Listing<SelfClosed> list(@Nullable LocalDate from, @Nullable LocalDate until, @Nullable String cursor, int limit,
			Scope scope);

	/**
	 * All of a period under one authority, in the order of their numbers.
	 * @param authority the competent authority
	 * @param from first day
	 * @param until last day
	 * @return cases
	 */
	List<SelfClosed> of(UnitCode authority, LocalDate from, LocalDate until);

}
