package org.bihuan.organisation;

import java.util.List;

import org.bihuan.shared.Words;
import org.bihuan.words.Hits;
import org.jspecify.annotations.Nullable;

/**
 * Finds people by login, name and post, at units of which a reader sees everything and
 * nowhere else; closed accounts are found by those who keep them.
 */
public interface PersonSearch {

	/**
	 * Finds people.
	 * @param words the words
	 * @param reader who looks
	 * @param limit people of a page
	 * @param cursor where the page begins; null for the first
	 * @return a page, by login
	 * @throws org.bihuan.shared.Refusal.Unreadable if the cursor is none
	 */
	Hits<Found> find(Words words, Person reader, int limit, @Nullable String cursor);

	/**
	 * Somebody.
	 *
	 * @param login the account's name
	 * @param name the person's name
	 * @param posts posts in the reader's sight
	 */
	record Found(String login, String name, List<Post> posts) {

		public Found {
			posts = List.copyOf(posts);
		}

	}

	/**
	 * A post.
	 *
	 * @param role the role
	 * @param unit code of the unit
	 * @param unitName its name
	 */
	record Post(String role, String unit, String unitName) {
	}

}
