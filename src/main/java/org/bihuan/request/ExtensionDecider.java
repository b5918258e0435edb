package org.bihuan.request;

import java.util.Optional;

import org.bihuan.shared.CaseNumber;

/**
 * Who decides about more time in a case instead of the usual ones, told by the room that
 * knows it: for a listed case who approved the listing. All beans of this type are asked.
 */
public interface ExtensionDecider {

	/**
	 * Who decides.
	 * @param number the case
	 * @return for example {@code office-director@office}; empty for the usual ones
	 */
	Optional<String> decider(CaseNumber number);

}
