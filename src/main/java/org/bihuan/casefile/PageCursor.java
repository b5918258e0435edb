package org.bihuan.casefile;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.Base64;

import org.bihuan.shared.Refusal;

/**
 * The row after which a page starts, opaque to the caller.
 *
 * @param key what the row is ordered by, as the column keeps it
 * @param number its number
 */
record PageCursor(String key, String number) {

	static PageCursor parse(String text) {
		try {
			String decoded = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
			int mark = decoded.lastIndexOf('|');
			return new PageCursor(decoded.substring(0, mark), decoded.substring(mark + 1));
		}
		catch (IllegalArgumentException | IndexOutOfBoundsException ex) {
			throw unreadable();
		}
	}

	Object value(boolean time) {
		try {
			return time ? LocalDateTime.parse(this.key) : this.key;
		}
		catch (DateTimeException ex) {
			throw unreadable();
		}
	}

	String write() {
		String text = this.key + "|" + this.number;
		return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
	}

	private static Refusal unreadable() {
		return new Refusal.Unreadable("casefile.cursor");
	}

}
