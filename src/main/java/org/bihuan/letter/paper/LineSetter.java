package org.bihuan.letter.paper;

import java.util.ArrayList;
import java.util.List;

/**
 * Sets a paragraph in lines that fill their width. No mark that closes begins a line,
 * none that opens ends one, no number is broken.
 */
final class LineSetter {

	/** How much of its room a mark may give away. */
	private static final float SQUEEZE = 0.45f;

	/** More than this is not spread over a line, in characters. */
	private static final float MOST_SPREAD = 3.5f;

	private static final float ROUNDING = 0.05f;

	private final Measure measure;

	private final List<SetLine> lines = new ArrayList<>();

	private final List<Glyph> line = new ArrayList<>();

	private LineSetter(Measure measure) {
		this.measure = measure;
	}

	static List<SetLine> set(List<Glyph> glyphs, Measure measure) {
		LineSetter setter = new LineSetter(measure);
		Chunks.of(glyphs).forEach(setter::add);
		setter.end(false);
		return setter.lines;
	}

	static SetLine one(List<Glyph> glyphs, float size) {
		return set(glyphs, Measure.free(size)).get(0);
	}

	private void add(List<Glyph> chunk) {
		float over = width(this.line) + width(chunk) - room();
		if (over <= ROUNDING) {
			this.line.addAll(chunk);
		}
		else if (this.line.isEmpty()) {
			broken(chunk);
		}
		else if (over <= squeeze(this.line) + squeeze(chunk) && over <= tail(chunk) + ROUNDING) {
			this.line.addAll(chunk);
			end(true);
		}
		else {
			end(true);
			if (!chunk.get(0).blank()) {
				add(chunk);
			}
		}
	}

	/** A word that is longer than a line. */
	private void broken(List<Glyph> chunk) {
		for (Glyph glyph : chunk) {
			if (!this.line.isEmpty() && width(this.line) + this.measure.advance(glyph) > room() + ROUNDING) {
				end(true);
			}
			this.line.add(glyph);
		}
	}

	private void end(boolean filled) {
		while (!this.line.isEmpty() && this.line.get(this.line.size() - 1).blank()) {
			this.line.remove(this.line.size() - 1);
		}
		if (!this.line.isEmpty()) {
			this.lines.add(new SetLine(List.copyOf(this.line), places(filled)));
			this.line.clear();
		}
	}

	private float[] places(boolean filled) {
		float left = room() - width(this.line);
		float perMark = (left < 0) ? left / Math.max(1, marks(this.line)) : 0;
		boolean spread = filled && left > 0 && left < MOST_SPREAD * this.measure.pitch();
		float perGap = spread ? left / Math.max(1, gaps()) : 0;
		float[] places = new float[this.line.size() + 1];
		places[0] = this.measure.indent(this.lines.isEmpty());
		for (int i = 0; i < this.line.size(); i++) {
			Glyph glyph = this.line.get(i);
			places[i + 1] = places[i] + this.measure.advance(glyph) + (mark(glyph) ? perMark : 0)
					+ (gap(i) ? perGap : 0);
		}
		return places;
	}

	private float room() {
		return this.measure.width() - this.measure.indent(this.lines.isEmpty());
	}

	private float width(List<Glyph> glyphs) {
		float width = 0;
		for (Glyph glyph : glyphs) {
			width += this.measure.advance(glyph);
		}
		return width;
	}

	private float squeeze(List<Glyph> glyphs) {
		return marks(glyphs) * SQUEEZE * this.measure.pitch();
	}

	private float tail(List<Glyph> chunk) {
		return width(chunk.stream().filter(Glyph::closes).toList());
	}

	private static int marks(List<Glyph> glyphs) {
		return (int) glyphs.stream().filter(LineSetter::mark).count();
	}

	private static boolean mark(Glyph glyph) {
		return glyph.closes() && glyph.wide();
	}

	private int gaps() {
		int gaps = 0;
		for (int i = 0; i < this.line.size(); i++) {
			gaps += gap(i) ? 1 : 0;
		}
		return gaps;
	}

	private boolean gap(int index) {
		return index + 1 < this.line.size() && (this.line.get(index).wide() || this.line.get(index + 1).wide());
	}

}
