package org.bihuan.intake;

import java.util.Locale;

import org.bihuan.organisation.RiskTagNames;
import org.bihuan.organisation.SectorNames;
import org.bihuan.organisation.UnitDesk;
import org.bihuan.organisation.UnitKind;

/**
 * Names of what the register of enterprises refers to, in both languages.
 *
 * @param sectors sectors
 * @param tags risk tags
 * @param towns towns
 * @param authorities authorities
 */
record UnitNames(Names sectors, Names tags, Names towns, Names authorities) {

	static UnitNames of(SectorNames sectors, RiskTagNames tags, UnitDesk desk) {
		Names tagNames = new Names();
		tags.all(Locale.SIMPLIFIED_CHINESE).forEach(tagNames::add);
		tags.all(Locale.ENGLISH).forEach(tagNames::add);
		return new UnitNames(sectors(sectors), tagNames, units(desk, UnitKind.TOWN), units(desk, UnitKind.AUTHORITY));
	}

	static Names sectors(SectorNames sectors) {
		Names names = new Names();
		sectors.all(Locale.SIMPLIFIED_CHINESE).forEach(names::add);
		sectors.all(Locale.ENGLISH).forEach(names::add);
		return names;
	}

	private static Names units(UnitDesk desk, UnitKind kind) {
		Names names = new Names();
		desk.all(kind).forEach((unit) -> names.add(unit.code().value(), unit.name()));
		return names;
	}

}
