package org.bihuan.search;

import org.bihuan.casefile.CaseHeader;
import org.bihuan.casefile.CaseLine;
import org.bihuan.organisation.UnitKind;
import org.bihuan.organisation.UnitView;
import org.bihuan.shared.CaseNumber;
import org.bihuan.shared.Listing;
import org.bihuan.shared.UnitCode;

/**
 * What was found.
 *
 * @param q what was looked for
 * @param cases cases, newest first
 * @param units units by code
 */
record Found(String q, Listing<Case> cases, Listing<Unit> units) {

	/**
	 * Whether nothing was found.
	 * @return true if so
	 */
	public boolean nothing() {
		return this.cases.total() + this.units.total() == 0;
	}

	/**
	 * A case.
	 *
	 * @param caseNumber its number
	 * @param title one line
	 * @param unit the unit
	 * @param unitName its name
	 * @param grade grade
	 * @param state state
	 */
	record Case(CaseNumber caseNumber, String title, UnitCode unit, String unitName, String grade, String state) {

		static Case of(CaseLine line) {
			CaseHeader cover = line.cover();
			return new Case(cover.number(), cover.title(), cover.unit(), cover.unitName(), cover.grade(),
					cover.state());
		}

	}

	/**
	 * A unit.
	 *
	 * @param code its code
	 * @param name its name
	 * @param kind what it is
	 */
	record Unit(UnitCode code, String name, UnitKind kind) {

		static Unit of(UnitView unit) {
			return new Unit(unit.code(), unit.name(), unit.kind());
		}

	}

}
