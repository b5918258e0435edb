package org.bihuan.casefile;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import org.bihuan.organisation.Scope;
import org.bihuan.shared.Listing;

/**
 * The ledger of cases: covers with what other rooms tell about them.
 */
public interface CaseLedger {

	/**
	 * One page with the exact count.
	 * @param filter what to list
	 * @param scope what the reader may see
	 * @return the page
	 * @throws org.bihuan.shared.Refusal.Unreadable if the filter names a trait that there
	 * is not
	 */
	Listing<CaseLine> page(CaseFilter filter, Scope scope);

	/**
	 * How many cases there are.
	 * @param filter what to count
	 * @param scope what the reader may see
	 * @return the exact count
	 */
	long count(CaseFilter filter, Scope scope);

	/**
	 * How cases are spread by grade and state.
	 * @param filter what to count
	 * @param scope what the reader may see
	 * @return exact counts of those pairs that there are
	 */
	List<CaseStand> stands(CaseFilter filter, Scope scope);

	/**
	 * Reads all lines in the filter's order, a page at a time.
	 * @param filter what to read; its limit is the size of a page
	 * @param scope what the reader may see
	 * @param reader gets each line
	 */
	void each(CaseFilter filter, Scope scope, Consumer<CaseLine> reader);

	/**
	 * Facts that lists can show and filter by.
	 * @return the traits by key
	 */
	Map<String, CaseTrait> traits();

}
