package org.bihuan.letter.paper;

/**
 * The type area by GB/T 9704-2012 in points: A4, 37 mm above, 28 mm at the fold, 156 mm
 * wide, 225 mm high, 22 lines of 28 characters that fill it.
 */
final class Area {

	/** A millimetre. */
	static final float MM = 72 / 25.4f;

	static final float PAGE_WIDTH = 210 * MM;

	static final float PAGE_HEIGHT = 297 * MM;

	static final float TOP = 37 * MM;

	static final float LEFT = 28 * MM;

	static final float WIDTH = 156 * MM;

	static final float HEIGHT = 225 * MM;

	static final int LINES = 22;

	static final float SIZE = 16;

	/** From character to character. */
	static final float PITCH = WIDTH / 28;

	/** From line to line. */
	static final float LINE = (HEIGHT - SIZE) / (LINES - 1);

	/** The ideographic box's part above the line that characters stand on. */
	static final float ASCENT = 0.88f;

	private Area() {
	}

}
