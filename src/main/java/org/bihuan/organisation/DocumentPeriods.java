package org.bihuan.organisation;

import java.time.LocalDate;
import java.util.List;

import org.bihuan.organisation.DocumentView.Period;

/**
 * When documents bind the district.
 */
public interface DocumentPeriods {

	/**
	 * All documents.
	 * @return documents by identifier
	 */
	List<DocumentView> all();

	/**
	 * What a period would do to the set of active documents. Changes nothing.
	 * @param document the document
	 * @param period the period; one that begins on the day of another takes its place
	 * @return what binds before and after on the first day on which that differs
	 * @throws org.bihuan.shared.Refusal if there is no such document, it is always
	 * active, or the period does not fit
	 */
	Effect whatIf(String document, Period period);

	/**
	 * Gives a document a period; one that begins on the day of another takes its place.
	 * @param document the document
	 * @param period the period
	 * @throws org.bihuan.shared.Refusal as before
	 */
	void put(String document, Period period);

	/**
	 * The active documents of a day without and with a period.
	 *
	 * @param day the first day, from today on, on which both differ; today if none does
	 * @param before identifiers of active documents without it
	 * @param after the same with it
	 */
	record Effect(LocalDate day, List<String> before, List<String> after) {
	}

}
