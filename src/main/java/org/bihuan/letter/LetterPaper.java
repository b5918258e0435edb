package org.bihuan.letter;

/**
 * Puts an issued letter on paper. The same letter gives the same bytes, on every node and
 * at any time.
 */
public interface LetterPaper {

	/**
	 * The letter as it is sealed and sent: laid out by GB/T 9704-2012.
	 * @param letter the letter
	 * @return a PDF
	 */
	byte[] pdf(IssuedLetter letter);

	/**
	 * The letter in its template, for a system that takes no PDF.
	 * @param letter the letter
	 * @return a Word document
	 */
	byte[] docx(IssuedLetter letter);

}
