package org.bihuan.letter;

import java.util.Map;

import org.bihuan.organisation.Person;
import org.bihuan.shared.UnitCode;

/**
 * How many letters there are, as far as a person may see them.
 */
public interface LetterSums {

	/**
	 * Letters to an addressee by how they stand.
	 * @param addressee to whom they go
	 * @param reader who looks
	 * @return exact counts of those states that there are
	 */
	Map<LetterState, Long> to(UnitCode addressee, Person reader);

	/**
	 * Letters and papers of an issuer by kind.
	 * @param issuer whose they are
	 * @param reader who looks
	 * @return exact counts of those kinds that there are
	 */
	Map<LetterKind, Long> from(UnitCode issuer, Person reader);

}
