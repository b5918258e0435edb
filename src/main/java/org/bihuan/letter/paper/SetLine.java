package org.bihuan.letter.paper;

import java.util.List;

/**
 * A line of type.
 *
 * @param glyphs its characters
 * @param places where each begins, in points from the left of the type area; one more for
 * the end
 */
record SetLine(List<Glyph> glyphs, float[] places) {

	float width() {
		return this.places[this.places.length - 1] - this.places[0];
	}

	SetLine at(float left) {
		float[] moved = this.places.clone();
		for (int i = 0; i < moved.length; i++) {
			moved[i] += left - this.places[0];
		}
		return new SetLine(this.glyphs, moved);
	}

	SetLine centred(float middle) {
		return at(middle - width() / 2);
	}

}
