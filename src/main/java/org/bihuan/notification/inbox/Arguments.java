package org.bihuan.notification.inbox;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Arguments of a text as one column holds them.
 */
final class Arguments {

	private static final String BETWEEN = "\u001f";

	private static final int LONGEST = 1900;

	private Arguments() {
	}

	static @Nullable String join(List<String> arguments) {
		String joined = String.join(BETWEEN, arguments);
		return joined.isEmpty() ? null : joined.substring(0, Math.min(joined.length(), LONGEST));
	}

	static List<String> split(@Nullable String stored) {
		return (stored != null) ? List.of(stored.split(BETWEEN, -1)) : List.of();
	}

}
