package org.bihuan.notification.webhook;

import java.net.URI;

/**
 * A unit's bot with its secrets opened; never shown and never logged.
 *
 * @param unit code of the unit
 * @param style how it wants to be spoken to
 * @param address its address
 * @param secret by which calls are signed; empty if none
 * @param enabled whether it is told anything
 */
record Webhook(String unit, BotStyle style, URI address, String secret, boolean enabled) {

	@Override
	public String toString() {
		return "Webhook of " + this.unit;
	}

}
