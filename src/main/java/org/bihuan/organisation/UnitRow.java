package org.bihuan.organisation;

import java.util.List;

import org.bihuan.shared.UnitCode;
import org.jspecify.annotations.Nullable;

/**
 * A unit in the shape of the API.
 *
 * @param code its code
 * @param name its name
 * @param kind what it is
 * @param sectors its sectors, the lead sector first
 * @param riskTags its risk tags
 * @param leadAuthority its lead authority
 * @param town its town or street
 */
record UnitRow(UnitCode code, String name, UnitKind kind, List<String> sectors, List<String> riskTags,
		@Nullable UnitCode leadAuthority, @Nullable UnitCode town) {

	static UnitRow of(UnitView unit) {
		return new UnitRow(unit.code(), unit.name(), unit.kind(), unit.sectors(), unit.riskTags(), unit.leadAuthority(),
				unit.town());
	}

}
