package org.bihuan.listing;

import java.util.Map;

import org.bihuan.shared.CaseNumber;

/**
 * What we tell the process {@code listed-supervision}.
 */
interface ListingProcess {

	/** The notice has its number. */
	String ISSUED = "listing-issued";

	/** The delisting notice has its number. */
	String DELISTING_ISSUED = "delisting-issued";

	/** The listing does not hold. */
	String VOID = "listing-void";

	/** The time limit is over. */
	String LIMIT_DUE = "listing-limit-due";

	/** Starts it. */
	void start(CaseNumber number, Map<String, Object> variables);

	/** Tells the one of a case, if it waits for that. */
	void tell(CaseNumber number, String message, Map<String, Object> variables);

}
