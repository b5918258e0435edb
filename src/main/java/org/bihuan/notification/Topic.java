package org.bihuan.notification;

/**
 * What a notice is about; people choose by topic what they want by mail.
 */
public enum Topic {

	/** A task waits for one of my groups. */
	TASK,
	/** Somebody handed something to me, urged me, or sent me a copy. */
	ADDRESSED,
	/** A date comes near. */
	REMINDER,
	/** Something fell due. */
	FELL_DUE,
	/** Letters and what else rooms tell. */
	LETTER

}
