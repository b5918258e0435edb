package org.bihuan.organisation;

import java.util.Locale;
import java.util.Map;

/**
 * The sectors by name, for choices and pages.
 */
public interface SectorNames {

	/**
	 * All sectors in the order of the register.
	 * @param locale the reader's language
	 * @return name by code
	 */
	Map<String, String> all(Locale locale);

}
