package org.bihuan.organisation;

/**
 * What a unit is.
 */
public enum UnitKind {

	/** The whole district. */
	DISTRICT,
	/** The safety-committee office. */
	OFFICE,
	/** A sector regulator. */
	AUTHORITY,
	/** A town or street. */
	TOWN,
	/** An enterprise or institution that is supervised. */
	ENTERPRISE

}
