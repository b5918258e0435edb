package org.bihuan.casefile;

import java.util.Map;

/**
 * A line of the ledger.
 *
 * @param cover the cover
 * @param traits what other rooms tell about the case, by key; a key is missing where they
 * tell nothing
 */
public record CaseLine(CaseHeader cover, Map<String, Object> traits) {

	/**
	 * Whether a flag is set.
	 * @param key key of a trait
	 * @return true if so
	 */
	public boolean is(String key) {
		return Boolean.TRUE.equals(this.traits.get(key));
	}

}
