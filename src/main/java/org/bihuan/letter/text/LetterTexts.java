package org.bihuan.letter.text;

import java.util.Map;

import org.bihuan.letter.LetterKind;

/**
 * Puts a letter into words from the template in force.
 */
public interface LetterTexts {

	/**
	 * Fills the template in force. The same template and fields always say the same.
	 * Always there: {@code caseNumber}, {@code hazard} (title of the case), {@code grade}
	 * ({@code MAJOR} or {@code GENERAL}), {@code addressee} and {@code issuer} (names),
	 * {@code body} (what the clerk wrote), {@code basis} (title and place of the active
	 * document, or empty), {@code replyUntil} (day in ISO form, or empty), {@code number}
	 * and {@code issuedOn} (day in ISO form; both empty in a draft), {@code corrects} and
	 * {@code withdraws} (number of the older letter, or empty); beside them the fields of
	 * the order.
	 * @param kind kind of the letter
	 * @param fields words by name; a field that the template names and nobody gave is
	 * empty
	 * @return the text
	 */
	Composed compose(LetterKind kind, Map<String, String> fields);

}
