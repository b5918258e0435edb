package org.bihuan.search;

import java.util.Optional;

import org.bihuan.shared.Refusal;
import org.bihuan.shared.Words;
import org.jspecify.annotations.Nullable;

/**
 * What somebody looks for.
 *
 * @param text words with blanks between them, as they were typed
 * @param kind kind of things; null for all
 * @param cursor where the page begins; null for the first
 */
record Question(String text, @Nullable Kind kind, @Nullable String cursor) {

	static final int LONGEST = 200;

	static Question of(String text, @Nullable String kind, @Nullable String cursor) {
		Question question = new Question(text.strip(), Kind.of(kind), cursor);
		if (question.kind == null && cursor != null && !cursor.isBlank()) {
			throw new Refusal.Unreadable("search.cursor");
		}
		return question;
	}

	/** Why it cannot be answered. */
	Optional<Refusal.Unreadable> refusal() {
		if (this.text.length() > LONGEST) {
			return Optional.of(new Refusal.Unreadable("search.refused.long", LONGEST));
		}
		return (Words.count(this.text) > Words.MOST)
				? Optional.of(new Refusal.Unreadable("search.refused.words", Words.MOST)) : Optional.empty();
	}

	Words words() {
		return Words.of(this.text);
	}

	boolean asks(Kind one) {
		return this.kind == null || this.kind == one;
	}

}
