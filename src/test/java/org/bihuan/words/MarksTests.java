package org.bihuan.words;

import java.util.List;
import java.util.stream.Collectors;

import org.bihuan.shared.Words;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Words are marked where they stand, and no text is changed.
 */
class MarksTests {

	private static String marked(List<Piece> pieces) {
		return pieces.stream()
			.map((piece) -> piece.hit() ? "[" + piece.text() + "]" : piece.text())
			.collect(Collectors.joining());
	}

	@Test
	void everyPlaceIsMarked() {
		assertThat(marked(Marks.in("除尘器 Duct 除尘", Words.of("除尘 DUCT")))).isEqualTo("[除尘]器 [Duct] [除尘]");
		assertThat(marked(Marks.in("尘尘尘", Words.of("尘尘")))).isEqualTo("[尘尘尘]");
		assertThat(marked(Marks.in("没有", Words.of("尘")))).isEqualTo("没有");
		assertThat(Marks.in("", Words.of("尘"))).isEmpty();
		assertThat(marked(Marks.in("50%_被挡", Words.of("%_")))).isEqualTo("50[%_]被挡");
	}

	@Test
	void anExcerptStandsAroundTheFirstWord() {
		String text = "前".repeat(100) + "尘" + "后".repeat(300);
		assertThat(marked(Marks.around(text, Words.of("尘")))).startsWith("…前")
			.contains("前[尘]后")
			.endsWith("后…")
			.hasSize(160 + 4);
		assertThat(Marks.around(text, Words.of("无"))).isEmpty();
		assertThat(marked(Marks.around("一\n 二  三", Words.of("二")))).isEqualTo("一 [二] 三");
	}

	@Test
	void noCharacterIsCutInTwo() {
		String text = "𠮷".repeat(100) + "尘" + "𠮷".repeat(100);
		assertThat(marked(Marks.around(text, Words.of("尘"))).codePoints())
			.noneMatch((point) -> Character.getType(point) == Character.SURROGATE);
	}

	@Test
	void aTextThatGrowsWhenItIsMadeSmallIsLeftUnmarked() {
		assertThat(marked(Marks.in("İzmir 尘", Words.of("尘")))).isEqualTo("İzmir 尘");
	}

}
