package org.bihuan.casefile;

import org.bihuan.organisation.Scope;
import org.bihuan.shared.Words;
import org.bihuan.words.Hits;
import org.jspecify.annotations.Nullable;

/**
 * Finds cases by words in number, title, unit, what was found, where and against what,
 * and what was filed since, closed cases among them.
 */
public interface CaseSearch {

	/**
	 * Finds cases.
	 * @param words the words
	 * @param scope what the reader may see
	 * @param limit cases of a page
	 * @param cursor where the page begins; null for the first
	 * @return a page
	 * @throws org.bihuan.shared.Refusal.Unreadable if the cursor is none
	 */
	Hits<CaseHeader> find(Words words, Scope scope, int limit, @Nullable String cursor);

}
