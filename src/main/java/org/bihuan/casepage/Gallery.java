package org.bihuan.casepage;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.bihuan.casepage.Photos.Piece;

/**
 * The evidence of a case: photos before and after side by side for each measure, and the
 * rest.
 *
 * @param pairs photos before and after
 * @param others everything else
 */
record Gallery(List<Pair> pairs, List<Piece> others) {

	private static final String BEFORE = "photo-before";

	private static final String AFTER = "photo-after";

	/**
	 * Puts pieces side by side that are about the same.
	 * @param pieces the evidence
	 * @param about what in the case a task was about, by task
	 * @return the gallery
	 */
	static Gallery of(List<Piece> pieces, Map<String, String> about) {
		Map<String, Pair> pairs = new LinkedHashMap<>();
		List<Piece> others = new ArrayList<>();
		for (Piece piece : pieces) {
			String what = about.getOrDefault(piece.taskId(), "");
			if (piece.kind().equals(BEFORE)) {
				pairs.computeIfAbsent(what, Pair::about).before().add(piece);
			}
			else if (piece.kind().equals(AFTER)) {
				pairs.computeIfAbsent(what, Pair::about).after().add(piece);
			}
			else {
				others.add(piece);
			}
		}
		return new Gallery(List.copyOf(pairs.values()), others);
	}

	/**
	 * Whether there is none.
	 * @return true if so
	 */
	public boolean isEmpty() {
		return this.pairs.isEmpty() && this.others.isEmpty();
	}

	/**
	 * Photos about the same before and after.
	 *
	 * @param about the measure; empty if it is the whole case
	 * @param before photos before
	 * @param after photos after
	 */
	record Pair(String about, List<Piece> before, List<Piece> after) {

		static Pair about(String what) {
			return new Pair(what, new ArrayList<>(), new ArrayList<>());
		}

	}

}
