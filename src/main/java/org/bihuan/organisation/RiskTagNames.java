package org.bihuan.organisation;

import java.util.Locale;
import java.util.Map;

/**
 * The risk tags by name, for choices and pages.
 */
public interface RiskTagNames {

	/**
	 * All risk tags in the order of the register.
	 * @param locale the reader's language
	 * @return name by code
	 */
	Map<String, String> all(Locale locale);

}
