package org.bihuan.administration;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Objects;

import org.bihuan.frame.Entrance;

import org.springframework.session.Session;

/**
 * A session as its owner sees it. Its own name opens the account and is on no page.
 *
 * @param mark names it on the page
 * @param device the device
 * @param address address from which it began; empty if unknown
 * @param begun when it began
 * @param used when it was used last
 * @param current whether it is the one that asks
 */
record OpenSession(String mark, Device device, String address, Instant begun, Instant used, boolean current) {

	static OpenSession of(Session session, String current) {
		String address = session.getAttribute(Entrance.ADDRESS);
		return new OpenSession(mark(session.getId()), Device.of(session.getAttribute(Entrance.AGENT)),
				Objects.requireNonNullElse(address, ""), session.getCreationTime(), session.getLastAccessedTime(),
				session.getId().equals(current));
	}

	static String mark(String id) {
		try {
			byte[] hash = MessageDigest.getInstance("SHA-256").digest(id.getBytes(StandardCharsets.UTF_8));
			return HexFormat.of().formatHex(hash);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
