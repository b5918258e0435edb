package org.bihuan.organisation;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

import org.bihuan.shared.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * The key after which a page of a list starts, opaque to the caller.
 */
final class Cursor {

	private static final String MARK = "after:";

	private Cursor() {
	}

	static String after(String key) {
		return Base64.getUrlEncoder().withoutPadding().encodeToString((MARK + key).getBytes(StandardCharsets.UTF_8));
	}

	static @Nullable String read(@Nullable String cursor) {
		if (cursor == null || cursor.isBlank()) {
			return null;
		}
		String text = decoded(cursor);
		if (!text.startsWith(MARK) || text.length() == MARK.length()) {
			throw new Refusal.Unreadable("organisation.bad-cursor");
		}
		return text.substring(MARK.length());
	}

	private static String decoded(String cursor) {
		try {
			return new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
		}
		catch (IllegalArgumentException ex) {
			throw new Refusal.Unreadable("organisation.bad-cursor");
		}
	}

}
