package org.bihuan.notification.outbox;

import java.util.Set;

/**
 * Carries something out of the house.
 */
public interface Courier {

	/**
	 * What it can carry.
	 * @return channels
	 */
	Set<Channel> channels();

	/**
	 * Carries.
	 * @param parcel what
	 * @return the other side's answer, for the record
	 * @throws NotDelivered if it did not arrive
	 */
	String carry(Parcel parcel) throws NotDelivered;

}
