package org.bihuan.exposure;

import java.util.List;
import java.util.Optional;

import org.bihuan.organisation.Scope;
import org.bihuan.shared.CaseNumber;
import org.bihuan.shared.Listing;
import org.jspecify.annotations.Nullable;

/**
 * Exposures, for staff and for the public.
 */
public interface Exposures {

	/**
	 * What the public sees today.
	 * @return pages, the last published first
	 */
	List<ExposurePage> published();

	/**
	 * One page of the public.
	 * @param id its identifier
	 * @return the page, or empty if it is not shown today
	 */
	Optional<ExposurePage> page(long id);

	/**
	 * Exposures of a case, the first one first.
	 * @param number the case
	 * @return exposures
	 */
	List<ExposedCase> ofCase(CaseNumber number);

	/**
	 * One page of the list, the last proposed first, with the exact count.
	 * @param filter what to list
	 * @param scope what the reader may see
	 * @return the page
	 */
	Listing<ExposedCase> list(ExposureFilter filter, Scope scope);

	/**
	 * What to list; null means any.
	 *
	 * @param state how it stands
	 * @param unit code of the unit
	 * @param cursor where the page starts
	 * @param limit rows of a page, 1 to 200
	 */
	record ExposureFilter(@Nullable ExposureState state, @Nullable String unit, @Nullable String cursor, int limit) {
	}

}
