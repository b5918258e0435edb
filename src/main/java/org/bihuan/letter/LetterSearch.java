package org.bihuan.letter;

import java.time.Instant;

import org.bihuan.organisation.Person;
import org.bihuan.shared.Words;
import org.bihuan.words.Hits;
import org.jspecify.annotations.Nullable;

/**
 * Finds issued letters by words in number, title, text, issuer and addressee, as far as
 * the register shows them to a reader.
 */
public interface LetterSearch {

	/**
	 * Finds letters.
	 * @param words the words
	 * @param person who looks
	 * @param limit letters of a page
	 * @param cursor where the page begins; null for the first
	 * @return a page
	 * @throws org.bihuan.shared.Refusal.Unreadable if the cursor is none
	 */
	Hits<Found> find(Words words, Person person, int limit, @Nullable String cursor);

	/**
	 * An issued letter.
	 *
	 * @param id identifier
	 * @param number number as printed; null if it has none
	 * @param kind kind
	 * @param state how it stands
	 * @param title its title
	 * @param issuerName name of the issuing body
	 * @param addresseeName name of the addressee
	 * @param caseNumber the case
	 * @param issuedAt when it was issued
	 */
	record Found(long id, @Nullable String number, LetterKind kind, LetterState state, String title, String issuerName,
			String addresseeName, String caseNumber, Instant issuedAt) {
	}

}
