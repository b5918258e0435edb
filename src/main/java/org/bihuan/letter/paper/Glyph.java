package org.bihuan.letter.paper;

/**
 * A character in a face.
 *
 * @param character code point
 * @param face the face that has it
 * @param width width as part of the font's size
 */
record Glyph(int character, Face face, float width) {

	private static final String CLOSING = ",。、;:?!)〕》〉」』】”’%〗…".replace(',', '\uFF0C')
		.replace(';', '\uFF1B')
		.replace(':', '\uFF1A')
		.replace('?', '\uFF1F')
		.replace('!', '\uFF01')
		.replace(')', '\uFF09') + ",.;:?!)]}";

	private static final String OPENING = "\uFF08〔《〈「『【“‘〖([{";

	private static final float WIDE = 0.9f;

	/** Below are letters, some of which are as wide as a Chinese character. */
	private static final int PUNCTUATION = 0x2000;

	boolean wide() {
		return this.character >= PUNCTUATION && this.width >= WIDE;
	}

	boolean closes() {
		return CLOSING.indexOf(this.character) >= 0;
	}

	boolean opens() {
		return OPENING.indexOf(this.character) >= 0;
	}

	boolean blank() {
		return this.character == ' ';
	}

	String text() {
		return Character.toString(this.character);
	}

}
