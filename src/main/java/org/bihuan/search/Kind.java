package org.bihuan.search;

import java.util.Arrays;
import java.util.Locale;

import org.bihuan.shared.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * What can be found.
 */
enum Kind {

	/** Case files. */
	CASES,
	/** Issued letters. */
	LETTERS,
	/** Units of the register. */
	UNITS,
	/** People at their posts. */
	PEOPLE;

	/**
	 * How addresses and texts name it.
	 * @return for example {@code cases}
	 */
	public String word() {
		return name().toLowerCase(Locale.ROOT);
	}

	/** The kind that an address names; null if it names none. */
	static @Nullable Kind of(@Nullable String word) {
		if (word == null || word.isBlank()) {
			return null;
		}
		return Arrays.stream(values())
			.filter((kind) -> kind.word().equals(word))
			.findFirst()
			.orElseThrow(() -> new Refusal.Unreadable("search.refused.kind", word));
	}

}
