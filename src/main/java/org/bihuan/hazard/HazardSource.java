package org.bihuan.hazard;

/**
 * How a hazard was found.
 */
public enum HazardSource {

	/** The enterprise found it itself. */
	SELF_CHECK,
	/** The principal leader found it in person. */
	LEADER_INSPECTION,
	/** An authority found it. */
	AUTHORITY_INSPECTION,
	/** Somebody reported it. */
	TIP_OFF,
	/** A warning pointed to it. */
	WARNING,
	/** Another case led to it. */
	OTHER_CASE;

	/**
	 * Whether the enterprise found it itself.
	 * @return true for its own checks
	 */
	public boolean selfFound() {
		return this == SELF_CHECK || this == LEADER_INSPECTION;
	}

}
