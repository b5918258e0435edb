package org.bihuan.letter.paper;

/**
 * What lines of a paragraph are set to, in points.
 *
 * @param size size of the font
 * @param pitch advance of a Chinese character
 * @param width room between the margins
 * @param first indent of the first line, in characters
 * @param rest indent of the other lines, in characters
 */
record Measure(float size, float pitch, float width, float first, float rest) {

	/** Size 3: 28 characters fill the type area. */
	static Measure text(float first, float rest) {
		return new Measure(16, Area.PITCH, Area.WIDTH, first, rest);
	}

	/** A single line that is placed by its own width. */
	static Measure free(float size) {
		return new Measure(size, size, Float.MAX_VALUE, 0, 0);
	}

	float advance(Glyph glyph) {
		return glyph.wide() ? this.pitch * Math.max(1, glyph.width()) : glyph.width() * this.size;
	}

	float indent(boolean isFirst) {
		return (isFirst ? this.first : this.rest) * this.pitch;
	}

}
