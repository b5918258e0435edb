package org.bihuan.organisation;

import java.util.List;
import java.util.Optional;

/**
 * The documents that bind the district. Decisions see only active ones.
 */
public interface Documents {

	/**
	 * Identifiers of the documents active today, {@code P-0} always among them.
	 * @return for example {@code D001}, {@code S-16}, {@code P-0}
	 */
	List<String> active();

	/**
	 * The title of a document, active or not.
	 * @param id its identifier
	 * @return the title as the document bears it, or empty if there is none
	 */
	Optional<String> title(String id);

}
