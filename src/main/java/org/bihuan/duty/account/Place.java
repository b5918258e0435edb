package org.bihuan.duty.account;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;

import org.bihuan.shared.Refusal;
import org.bihuan.shared.WallTime;
import org.jspecify.annotations.Nullable;

/**
 * Where a page begins: after a row with this key. Opaque to the caller.
 *
 * @param first what the list is ordered by
 * @param second what tells two rows apart that are equal in that
 */
record Place(String first, String second) {

	private static final String MARK = " ";

	static @Nullable Place parse(@Nullable String cursor) {
		if (cursor == null || cursor.isBlank()) {
			return null;
		}
		try {
			String[] parts = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8).split(MARK, -1);
			if (parts.length == 2) {
				return new Place(parts[0], parts[1]);
			}
		}
		catch (IllegalArgumentException ex) {
			throw unreadable(cursor);
		}
		throw unreadable(cursor);
	}

	private static Refusal unreadable(String cursor) {
		return new Refusal.Unreadable("account.cursor", cursor);
	}

	String write() {
		return Base64.getUrlEncoder()
			.withoutPadding()
			.encodeToString((this.first + MARK + this.second).getBytes(StandardCharsets.UTF_8));
	}

	Instant moment() {
		try {
			return WallTime.parse(this.first);
		}
		catch (DateTimeException ex) {
			throw unreadable(this.first);
		}
	}

	long number(String part) {
		try {
			return Long.parseLong(part);
		}
		catch (NumberFormatException ex) {
			throw unreadable(part);
		}
	}

}
