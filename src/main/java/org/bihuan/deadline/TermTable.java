package org.bihuan.deadline;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.bihuan.calendar.Term;
import org.bihuan.shared.CaseNumber;
import org.bihuan.workflow.DecisionRow;

/**
 * A table of decisions out of which legal obligations take their terms. A room that
 * starts obligations in this way provides one.
 */
public interface TermTable {

	/**
	 * Key of the table.
	 * @return for example {@code rectification-terms}
	 */
	String table();

	/**
	 * Kinds of obligation that take their terms out of it.
	 * @return the kinds
	 */
	Set<String> kinds();

	/**
	 * What the table is asked about cases, as they stand now.
	 * @param numbers the cases
	 * @return inputs by case; a case that the room does not know is left out
	 */
	Map<CaseNumber, Map<String, Object>> inputs(Collection<CaseNumber> numbers);

	/**
	 * The term that an answer gives to a kind.
	 * @param kind one of the kinds
	 * @param answer the first row of the answer
	 * @return the term; empty if the row gives none
	 */
	Optional<Term> term(String kind, DecisionRow answer);

}
