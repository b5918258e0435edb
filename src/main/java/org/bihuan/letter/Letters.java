package org.bihuan.letter;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.bihuan.shared.CaseNumber;

/**
 * Official letters.
 */
public interface Letters {

	/**
	 * Starts the process of a letter, in the running transaction. A letter may be drafted
	 * in a case that has closed, for a delisting or a call-off; nothing reserves a number
	 * before issue.
	 * @param order what is to be drafted
	 * @return identifier of the letter
	 */
	long draft(LetterOrder order);

	/**
	 * Files a paper of an enterprise, in the running transaction: put into words, hashed
	 * and issued at once, without an authority's number. Whoever completes the step signs
	 * by that.
	 * @param order what is filed
	 * @param by login of who signs
	 * @return identifier of the letter
	 */
	long file(LetterOrder order, String by);

	/**
	 * A paper of an enterprise as it would read if it were filed now.
	 * @param order what is to be filed
	 * @param by login of who signs
	 * @return the text and its hash
	 */
	Composed preview(LetterOrder order, String by);

	/**
	 * Records something that happened to an issued letter, in the running transaction.
	 * @param letter the letter
	 * @param what what happened, for example {@code POSTED}
	 * @param by login
	 * @param detail what else there is to know
	 */
	void happened(long letter, String what, String by, Map<String, String> detail);

	/**
	 * The addressee has a paper of an enterprise, in the running transaction: nothing
	 * more is asked for.
	 * @param letter the letter
	 * @param by login of who received it
	 */
	void received(long letter, String by);

	/**
	 * Drops a letter that is not issued yet, or records that an issued one is called off;
	 * a second call changes nothing.
	 * @param letter the letter
	 * @param why why, in the record's words
	 */
	void callOff(long letter, String why);

	/**
	 * A letter, whoever asks.
	 * @param letter its identifier
	 * @return the letter
	 */
	LetterView find(long letter);

	/**
	 * Letters of a case in the order in which they were drafted.
	 * @param number the case
	 * @return letters
	 */
	List<LetterView> ofCase(CaseNumber number);

	/**
	 * Issued letters of a case with their texts, in the order in which they were drafted.
	 * @param number the case
	 * @return letters, papers of the enterprise among them
	 */
	List<KeptLetter> kept(CaseNumber number);

	/**
	 * What the public may know of an issued letter: that it is genuine.
	 * @param code the check code printed on it
	 * @return the letter, or empty if no letter carries this code
	 */
	Optional<LetterCheck> check(String code);

}
