package org.bihuan.notification.outbox;

/**
 * The way out of the house.
 */
public enum Channel {

	/** A mail of its own. */
	MAIL,
	/** One mail a day with what could wait. */
	DIGEST,
	/** A unit's bot. */
	HOOK,
	/** The code that proves an address. */
	CODE

}
