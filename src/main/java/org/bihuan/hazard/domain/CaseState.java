package org.bihuan.hazard.domain;

/**
 * How far a hazard's case is.
 */
enum CaseState {

	/** Registered, not yet confirmed. */
	REGISTERED,
	/** The plan is being made or approved. */
	PLANNING,
	/** Measures are being carried out. */
	RECTIFYING,
	/** Applied for verification. */
	VERIFYING,
	/** Verified, waits for the sign-off. */
	SIGNING_OFF,
	/** Signed off, waits for the look-back. */
	SIGNED_OFF,
	/** Closed. */
	CLOSED

}
