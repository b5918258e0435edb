package org.bihuan.words;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

import org.bihuan.shared.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * Where a page begins: after a thing, and if that is gone, at its place.
 */
final class WordCursor {

	private WordCursor() {
	}

	static String after(int place, String key) {
		return Base64.getUrlEncoder()
			.withoutPadding()
			.encodeToString((place + "|" + key).getBytes(StandardCharsets.UTF_8));
	}

	static int place(@Nullable String cursor, List<String> keys) {
		if (cursor == null || cursor.isBlank()) {
			return 0;
		}
		try {
			String[] parts = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8).split("\\|", 2);
			int place = Integer.parseUnsignedInt(parts[0]);
			int last = keys.indexOf(parts[1]);
			return Math.min(keys.size(), (last >= 0) ? last + 1 : place);
		}
		catch (IllegalArgumentException | IndexOutOfBoundsException ex) {
			throw new Refusal.Unreadable("search.cursor");
		}
	}

}
