package org.bihuan.organisation;

import org.bihuan.shared.Words;
import org.bihuan.words.Hits;
import org.jspecify.annotations.Nullable;

/**
 * Finds units by words in code and name, and in the names they had.
 */
public interface UnitSearch {

	/**
	 * Finds units in a person's sight.
	 * @param words the words
	 * @param person who looks
	 * @param limit units of a page
	 * @param cursor where the page begins; null for the first
	 * @return a page, by code
	 * @throws org.bihuan.shared.Refusal.Unreadable if the cursor is none
	 */
	Hits<UnitView> find(Words words, Person person, int limit, @Nullable String cursor);

}
