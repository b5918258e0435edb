package org.bihuan.letter.paper;

import java.util.ArrayList;
import java.util.List;

/**
 * Characters that stay on one line: a word or a number, and a character with the marks
 * that open before it and close behind it.
 */
final class Chunks {

	/** A longer word may be broken behind a hyphen or a slash. */
	private static final int LONG_WORD = 12;

	private static final int LEAST = 4;

	private final List<Glyph> glyphs;

	private int next;

	private Chunks(List<Glyph> glyphs) {
		this.glyphs = glyphs;
	}

	static List<List<Glyph>> of(List<Glyph> glyphs) {
		Chunks reader = new Chunks(glyphs);
		List<List<Glyph>> chunks = new ArrayList<>();
		while (reader.next < glyphs.size()) {
			chunks.add(reader.read());
		}
		return chunks;
	}

	private List<Glyph> read() {
		int start = this.next;
		while (at(this.next) && this.glyphs.get(this.next).opens()) {
			this.next++;
		}
		if (at(this.next)) {
			core();
		}
		while (at(this.next) && this.glyphs.get(this.next).closes()) {
			this.next++;
		}
		return this.glyphs.subList(start, this.next);
	}

	private void core() {
		int start = this.next;
		Glyph first = this.glyphs.get(this.next++);
		int end = this.next;
		while (word(first) && at(end) && word(this.glyphs.get(end))) {
			end++;
		}
		boolean goesOn = start > 0 && joint(this.glyphs.get(start - 1));
		boolean isLong = goesOn || end - start > LONG_WORD;
		while (this.next < end && !(isLong && this.next - start >= LEAST && joint(this.glyphs.get(this.next - 1)))) {
			this.next++;
		}
		if (digit(this.glyphs.get(this.next - 1)) && at(this.next) && counts(this.glyphs.get(this.next))) {
			this.next++;
		}
	}

	private boolean at(int index) {
		return index < this.glyphs.size();
	}

	private static boolean word(Glyph glyph) {
		return !glyph.wide() && !glyph.blank() && !glyph.opens() && !glyph.closes();
	}

	private static boolean digit(Glyph glyph) {
		return glyph.character() >= '0' && glyph.character() <= '9';
	}

	/** What a number counts stays with it. */
	private static boolean counts(Glyph glyph) {
		return "年月日时分秒号条款项天个次万元米".indexOf(glyph.character()) >= 0;
	}

	private static boolean joint(Glyph glyph) {
		return "-/_&=".indexOf(glyph.character()) >= 0;
	}

}
