package org.bihuan.notification;

/**
 * Tells people something. Rooms whose events are heard anyway need not call it.
 */
public interface Notices {

	/**
	 * Writes the messages and what leaves the house in the caller's transaction. The same
	 * key a second time is refused by the database.
	 * @param notice what to tell whom
	 */
	void send(Notice notice);

}
