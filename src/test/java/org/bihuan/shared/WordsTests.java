package org.bihuan.shared;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What somebody types is words and nothing else.
 */
class WordsTests {

	@Test
	void blanksOfEveryKindSeparateAndNothingElseDoes() {
		assertThat(Words.of(" 粉尘　YH-demo-2026-17\t\"积尘\" ").terms()).containsExactly("粉尘", "yh-demo-2026-17", "\"积尘\"");
		assertThat(Words.of("粉尘 粉尘").terms()).containsExactly("粉尘");
		assertThat(Words.of("  ").isEmpty()).isTrue();
		assertThat(Words.of(null).isEmpty()).isTrue();
	}

	@Test
	void wildcardsAreCharacters() {
		assertThat(Words.of("50%_!").parameters(false)).containsEntry("word0", "%50!%!_!!%");
	}

	@Test
	void onlyRunsOfLettersAndDigitsReachTheIndex() {
		Words words = Words.of("+粉尘* YH-demo-17 甲 𠮷祥 祥牌𠮷x \"@4");
		assertThat(words.parameters(true)).containsEntry("wordIndex", "+\"粉尘\" +\"yh\" +\"demo\" +\"17\" +\"祥牌\"");
		assertThat(words.sql("w", true)).startsWith("(match(w) against(:wordIndex in boolean mode) and w like :word0");
	}

	@Test
	void aSingleCharacterNeedsNoIndex() {
		assertThat(Words.of("甲").sql("w", true)).isEqualTo("(w like :word0 escape '!')");
		assertThat(Words.of("甲").parameters(true)).doesNotContainKey("wordIndex");
	}

	@Test
	void noMoreThanTenWordsAreLookedFor() {
		assertThat(Words.of("a b c d e f g h i j k l").terms()).hasSize(10);
	}

}
