package org.bihuan.letter.paper;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Breaks a title into lines of about the same length, where a reader would breathe.
 */
final class Balance {

	private static final double TORN = 8;

	private final List<List<Glyph>> chunks;

	private final float most;

	private final Map<String, Cut> known = new HashMap<>();

	private Balance(List<List<Glyph>> chunks, float most) {
		this.chunks = chunks;
		this.most = most;
	}

	/**
	 * Lines of a title.
	 * @param glyphs the title
	 * @param most characters that fit a line
	 * @return lines; a title without a place to break stays whole
	 */
	static List<List<Glyph>> lines(List<Glyph> glyphs, float most) {
		Balance balance = new Balance(Chunks.of(glyphs), most);
		int count = Math.max(1, (int) Math.ceil(width(glyphs) / most));
		for (int lines = count; lines <= count + 2; lines++) {
			balance.known.clear();
			Cut cut = balance.best(0, lines, width(glyphs) / lines);
			if (cut.cost() < Double.MAX_VALUE) {
				return cut.lines();
			}
		}
		return List.of(glyphs);
	}

	private Cut best(int from, int lines, double even) {
		String key = from + "/" + lines;
		Cut cut = this.known.get(key);
		if (cut == null) {
			cut = search(from, lines, even);
			this.known.put(key, cut);
		}
		return cut;
	}

	private Cut search(int from, int lines, double even) {
		if (lines == 1) {
			List<Glyph> last = join(from, this.chunks.size());
			boolean fits = !last.isEmpty() && width(last) <= this.most;
			return new Cut(fits ? square(width(last) - even) : Double.MAX_VALUE, List.of(last));
		}
		Cut best = new Cut(Double.MAX_VALUE, List.of());
		for (int to = from + 1; to < this.chunks.size(); to++) {
			List<Glyph> line = join(from, to);
			if (width(line) > this.most) {
				break;
			}
			Cut rest = best(to, lines - 1, even);
			double cost = rest.cost() + square(width(line) - even) + (breathes(to) ? 0 : TORN);
			if (rest.cost() < Double.MAX_VALUE && cost < best.cost()) {
				List<List<Glyph>> cut = new ArrayList<>(List.of(line));
				cut.addAll(rest.lines());
				best = new Cut(cost, cut);
			}
		}
		return best;
	}

	private boolean breathes(int at) {
		List<Glyph> before = this.chunks.get(at - 1);
		Glyph last = before.get(before.size() - 1);
		return last.closes() || last.blank() || this.chunks.get(at).get(0).opens()
				|| "的和与及区市县镇局司厂院校站店部委会厅队所心社场".indexOf(last.character()) >= 0;
	}

	private List<Glyph> join(int from, int to) {
		return this.chunks.subList(from, to).stream().flatMap(List::stream).toList();
	}

	private static double width(List<Glyph> glyphs) {
		return glyphs.stream().mapToDouble(Glyph::width).sum();
	}

	private static double square(double number) {
		return number * number;
	}

	/**
	 * A way to cut.
	 *
	 * @param cost how bad it is
	 * @param lines the lines
	 */
	private record Cut(double cost, List<List<Glyph>> lines) {
	}

}
