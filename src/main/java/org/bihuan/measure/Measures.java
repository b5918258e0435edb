package org.bihuan.measure;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.bihuan.organisation.Scope;
import org.bihuan.shared.CaseNumber;
import org.bihuan.shared.Listing;
import org.bihuan.shared.UnitCode;

/**
 * The register of measures.
 */
public interface Measures {

	/**
	 * Registers a measure and starts its process, in the running transaction.
	 * @param order what was decided
	 * @return identifier of the measure
	 * @throws org.bihuan.shared.Refusal.Conflict if the case is closed
	 */
	long take(MeasureOrder order);

	/**
	 * A measure has come to its end; a second call changes nothing. Publishes
	 * {@link MeasureSettled}.
	 * @param measure the measure
	 * @param state {@code DONE} or {@code ENDED}
	 * @param how what ended it, in the record's words
	 * @param at when
	 */
	void settle(long measure, MeasureState state, String how, Instant at);

	/**
	 * The case goes to another authority. Measures that do not stay with their issuer are
	 * the new authority's from now on; publishes {@link MeasuresHandedOver}.
	 * @param number the case
	 * @param from the authority that had the case
	 * @param to the authority that has it
	 */
	void handOver(CaseNumber number, UnitCode from, UnitCode to);

	/**
	 * A measure.
	 * @param measure its identifier
	 * @return the measure
	 */
	MeasureView find(long measure);

	/**
	 * Measures of a case, the first taken first.
	 * @param number the case
	 * @return measures
	 */
	List<MeasureView> ofCase(CaseNumber number);

	/**
	 * Measures of some cases in one statement.
	 * @param numbers the cases
	 * @return measures by case, the first taken first; a case without any is not in it
	 */
	Map<CaseNumber, List<MeasureView>> ofCases(Collection<CaseNumber> numbers);

	/**
	 * One page, the last taken first, with the exact count.
	 * @param filter what to list
	 * @param scope what the reader may see
	 * @return the page
	 */
	Listing<MeasureView> list(MeasureFilter filter, Scope scope);

	/**
	 * Measures by what and how they stand.
	 * @param filter what to count
	 * @param scope what the reader may see
	 * @return exact counts of those pairs that there are, by code
	 */
	List<MeasureCount> counts(MeasureFilter filter, Scope scope);

	/**
	 * What to list; null means any.
	 *
	 * @param state state of the measure
	 * @param measure code of the measure
	 * @param caseNumber the case
	 * @param unit code of the addressee
	 * @param cursor where the page starts
	 * @param limit rows of a page, 1 to 200
	 */
	record MeasureFilter(@Nullable MeasureState state, @Nullable String measure, @Nullable CaseNumber caseNumber,
			@Nullable String unit, @Nullable String cursor, int limit) {
	}

}
