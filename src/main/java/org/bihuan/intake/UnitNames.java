package org.bihuan.intake;

import java.util.Locale;

import org.bihuan.organisation.SectorNames;
import org.bihuan.organisation.UnitKind;
import org.bihuan.organisation.UnitLedger;

/**
 * Names of sectors, towns and authorities, in both languages.
 *
 * @param sectors sectors
 * @param towns towns
 * @param authorities authorities
 */
record UnitNames(Names sectors, Names towns, Names authorities) {

	static UnitNames of(SectorNames sectors, UnitLedger units) {
		Names sectorNames = new Names();
		sectors.all(Locale.SIMPLIFIED_CHINESE).forEach(sectorNames::add);
		sectors.all(Locale.ENGLISH).forEach(sectorNames::add);
		return new UnitNames(sectorNames, of(units, UnitKind.TOWN), of(units, UnitKind.AUTHORITY));
	}

	private static Names of(UnitLedger units, UnitKind kind) {
		Names names = new Names();
		units.few(kind).forEach((unit) -> names.add(unit.code().value(), unit.name()));
		return names;
	}

}
