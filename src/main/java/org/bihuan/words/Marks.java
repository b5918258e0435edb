package org.bihuan.words;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

import org.bihuan.shared.Words;

/**
 * Shows where words stand in a text.
 */
final class Marks {

	private static final int BEFORE = 30;

	private static final int LENGTH = 160;

	private static final String CUT = "…";

	private Marks() {
	}

	/** The whole text in pieces. */
	static List<Piece> in(String text, Words words) {
		BitSet marked = marked(text, words);
		List<Piece> pieces = new ArrayList<>();
		int from = 0;
		while (from < text.length()) {
			boolean hit = marked.get(from);
			int to = hit ? marked.nextClearBit(from) : marked.nextSetBit(from);
			int end = (to < 0) ? text.length() : to;
			pieces.add(new Piece(text.substring(from, end), hit));
			from = end;
		}
		return pieces;
	}

	/** What stands around the first word; nothing if none stands there. */
	static List<Piece> around(String text, Words words) {
		String flat = text.replaceAll("\\s+", " ").strip();
		int first = marked(flat, words).nextSetBit(0);
		if (first < 0) {
			return List.of();
		}
		int from = whole(flat, Math.max(0, first - BEFORE));
		int to = whole(flat, Math.min(flat.length(), from + LENGTH));
		List<Piece> pieces = new ArrayList<>();
		if (from > 0) {
			pieces.add(new Piece(CUT, false));
		}
		pieces.addAll(in(flat.substring(from, to), words));
		if (to < flat.length()) {
			pieces.add(new Piece(CUT, false));
		}
		return pieces;
	}

	// Half a surrogate pair is no character.
	private static int whole(String text, int place) {
		boolean half = place > 0 && place < text.length() && Character.isLowSurrogate(text.charAt(place));
		return half ? place - 1 : place;
	}

	private static BitSet marked(String text, Words words) {
		BitSet marked = new BitSet(text.length());
		String small = Words.stored(text);
		// a few letters become longer when they become small: then the places differ
		if (small.length() == text.length()) {
			for (String term : words.terms()) {
				for (int at = small.indexOf(term); at >= 0; at = small.indexOf(term, at + 1)) {
					marked.set(at, at + term.length());
				}
			}
		}
		return marked;
	}

}
