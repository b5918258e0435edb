package org.bihuan.casefile;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.Base64;

import org.bihuan.casefile.chain.WallTime;
import org.bihuan.shared.Refusal;

/**
 * The row after which a page starts, opaque to the caller.
 *
 * @param openedAt when that case was opened, as the column keeps it
 * @param number its number
 */
record PageCursor(LocalDateTime openedAt, String number) {

	static PageCursor after(CaseHeader last) {
		return new PageCursor(WallTime.of(last.openedAt()), last.number().value());
	}

	static PageCursor parse(String text) {
		try {
			String[] parts = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8).split("\\|", 2);
			return new PageCursor(LocalDateTime.parse(parts[0]), parts[1]);
		}
		catch (IllegalArgumentException | DateTimeException | ArrayIndexOutOfBoundsException ex) {
			throw new Refusal.Unreadable("casefile.cursor");
		}
	}

	String write() {
		String text = this.openedAt + "|" + this.number;
		return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
	}

}
