package org.bihuan.organisation;

import java.util.Map;

import org.bihuan.shared.UnitCode;

/**
 * To whom units belong, read at once.
 */
public interface UnitHomes {

	/**
	 * Units of a scope and to whom they belong.
	 * @param scope what the reader may see
	 * @return home by unit
	 */
	Map<UnitCode, Home> in(Scope scope);

	/**
	 * To whom a unit belongs.
	 *
	 * @param authority code of its lead authority; empty if it has none
	 * @param town code of its town; empty if it has none
	 */
	record Home(String authority, String town) {
	}

}
