package org.bihuan.casefile.chain;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * From any head one gets to the root, and from no other.
 */
class HeadTreeTests {

	private static List<Head> heads(int count) {
		return IntStream.range(0, count).mapToObj((i) -> new Head("YH-" + i, i + 1, "hash " + i)).toList();
	}

	private static String root(Head head, List<String> path) {
		String node = hash("leaf " + head.line());
		for (String step : path) {
			String[] words = step.split(" ");
			node = words[0].equals("left") ? hash("node " + words[1] + " " + node + "\n")
					: hash("node " + node + " " + words[1] + "\n");
		}
		return node;
	}

	private static String hash(String text) {
		return Digest.of(text.getBytes(StandardCharsets.UTF_8));
	}

	@ParameterizedTest
	@ValueSource(ints = { 1, 2, 3, 4, 5, 7, 8, 9, 100 })
	void everyHeadLeadsToTheRoot(int count) {
		List<Head> heads = heads(count);
		HeadTree tree = new HeadTree(heads);
		for (int i = 0; i < count; i++) {
			assertThat(root(heads.get(i), tree.path(i))).isEqualTo(tree.root());
			assertThat(root(new Head("YH-" + i, i + 1, "forged"), tree.path(i))).isNotEqualTo(tree.root());
			assertThat(tree.path(i)).hasSizeLessThanOrEqualTo(7).noneMatch((step) -> step.contains("YH"));
		}
	}

	@Test
	void noHeadsHaveARootToo() {
		assertThat(new HeadTree(List.of()).root()).isEqualTo(Digest.NOTHING);
		assertThat(new HeadTree(heads(3)).root()).isNotEqualTo(new HeadTree(heads(2)).root());
	}

}
