package org.bihuan.letter.paper;

/**
 * What is printed on a sheet; places in points from the upper left corner of the type
 * area.
 */
sealed interface Ink {

	/**
	 * A line of type.
	 *
	 * @param line the line
	 * @param top upper edge of its characters
	 * @param size size of the font
	 * @param red whether it is red
	 */
	record Type(SetLine line, float top, float size, boolean red) implements Ink {
	}

	/**
	 * A horizontal rule over the whole width.
	 *
	 * @param top where
	 * @param thickness how thick
	 * @param red whether it is red
	 */
	record Rule(float top, float thickness, boolean red) implements Ink {
	}

	/**
	 * A code for cameras, at the left edge.
	 *
	 * @param content what it says
	 * @param top upper edge
	 * @param side length of a side
	 */
	record Code(String content, float top, float side) implements Ink {
	}

}
