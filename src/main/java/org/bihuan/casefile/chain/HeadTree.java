package org.bihuan.casefile.chain;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A tree of hashes over heads: whoever knows one head and the hashes beside its way up
 * can compute the root and learns nothing about the other heads.
 */
final class HeadTree {

	private final List<List<String>> levels = new ArrayList<>();

	HeadTree(List<Head> heads) {
		List<String> level = heads.stream().map((head) -> hash("leaf " + head.line())).toList();
		this.levels.add(level);
		while (level.size() > 1) {
			level = above(level);
			this.levels.add(level);
		}
	}

	// Who has no neighbour goes up as it is.
	private static List<String> above(List<String> level) {
		List<String> above = new ArrayList<>();
		for (int i = 0; i < level.size(); i += 2) {
			above.add((i + 1 < level.size()) ? hash("node " + level.get(i) + " " + level.get(i + 1) + "\n")
					: level.get(i));
		}
		return above;
	}

	String root() {
		List<String> top = this.levels.get(this.levels.size() - 1);
		return top.isEmpty() ? Digest.NOTHING : top.get(0);
	}

	List<String> path(int leaf) {
		List<String> path = new ArrayList<>();
		int index = leaf;
		for (List<String> level : this.levels) {
			int beside = index ^ 1;
			if (beside < level.size()) {
				path.add(((beside < index) ? "left " : "right ") + level.get(beside));
			}
			index /= 2;
		}
		return path;
	}

	private static String hash(String text) {
		return Digest.of(text.getBytes(StandardCharsets.UTF_8));
	}

}
