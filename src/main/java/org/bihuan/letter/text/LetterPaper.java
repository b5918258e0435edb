package org.bihuan.letter.text;

/**
 * Puts issued letters on paper. The same letter always gives the same bytes.
 */
public interface LetterPaper {

	/**
	 * The letter in the layout of an official letter, with its check code.
	 * @param letter the letter
	 * @return a PDF
	 */
	byte[] pdf(IssuedLetter letter);

	/**
	 * The letter as a text document.
	 * @param letter the letter
	 * @return a .docx
	 */
	byte[] docx(IssuedLetter letter);

}
