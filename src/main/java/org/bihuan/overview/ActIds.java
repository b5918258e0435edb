package org.bihuan.overview;

import java.util.ArrayList;
import java.util.List;

import org.bihuan.shared.Refusal;
import org.jspecify.annotations.Nullable;

import org.springframework.util.MultiValueMap;

/**
 * Reads which clocks a form names: one by one, as the board sends them, or in one field,
 * so that a long choice is no long form.
 */
final class ActIds {

	private static final int LONGEST = 18;

	private ActIds() {
	}

	static List<Long> of(MultiValueMap<String, String> sent) {
		List<Long> ids = new ArrayList<>();
		for (String name : List.of("clock", "clocks")) {
			for (String value : sent.getOrDefault(name, List.of())) {
				for (String word : value.split(",")) {
					if (!word.isBlank()) {
						ids.add(id(word.strip()));
					}
				}
			}
		}
		return ids;
	}

	/**
	 * Reads an identifier.
	 * @param word the word
	 * @return the identifier
	 * @throws Refusal.Unreadable if it is none
	 */
	static long id(@Nullable String word) {
		if (word == null || word.length() > LONGEST || !word.matches("[0-9]+")) {
			throw new Refusal.Unreadable("overview.act.unreadable");
		}
		return Long.parseLong(word);
	}

}
