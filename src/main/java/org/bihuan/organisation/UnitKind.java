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
	ENTERPRISE;

	/**
	 * Who answers for a unit of this kind.
	 * @return role held at the unit
	 */
	public Role leader() {
		return switch (this) {
			case DISTRICT -> Role.MANAGER;
			case OFFICE -> Role.OFFICE_DIRECTOR;
			case AUTHORITY -> Role.AUTHORITY_LEADER;
			case TOWN -> Role.SECTION_CHIEF;
			case ENTERPRISE -> Role.PRINCIPAL_LEADER;
		};
	}

}
