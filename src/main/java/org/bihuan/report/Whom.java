package org.bihuan.report;

import org.bihuan.organisation.Scope;
import org.bihuan.organisation.UnitKind;

/**
 * For whom a report is made: an authority, a town, or everything that the reader sees.
 *
 * @param code code of the unit, or {@link #ALL}
 * @param kind {@code AUTHORITY} or {@code TOWN}; {@code DISTRICT} for everything
 * @param name its name; empty for everything
 */
record Whom(String code, UnitKind kind, String name) {

	static final String ALL = "ALL";

	/** Everything that the reader sees. */
	static final Whom EVERYTHING = new Whom(ALL, UnitKind.DISTRICT, "");

	/**
	 * Whether somebody may ask for it: a report for a unit is that of all its units.
	 * @param code code of the unit, or {@link #ALL}
	 * @param scope what the reader may see
	 * @return true if so
	 */
	static boolean open(String code, Scope scope) {
		return code.equals(ALL) || scope.district() || scope.authorities().contains(code);
	}

	/**
	 * Whether somebody may read what was kept: everything is the whole district there.
	 * @param code code of the unit, or {@link #ALL}
	 * @param scope what the reader may see
	 * @return true if so
	 */
	static boolean openKept(String code, Scope scope) {
		return scope.district() || scope.authorities().contains(code);
	}

	/** The condition on rows that carry an authority and a town; names {@code :whom}. */
	String sql(String authority, String town) {
		return switch (this.kind) {
			case AUTHORITY -> authority + " = :whom";
			case TOWN -> town + " = :whom";
			case DISTRICT, OFFICE, ENTERPRISE -> "(1 = 1)";
		};
	}

}
