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
		assertThat(words.parameters(true)).containsEntry("wordIndex", "+粉尘 +yh +em +mo +17 +祥牌");
		assertThat(words.sql("w", true)).startsWith("(match(w) against(:wordIndex in boolean mode) and w like :word0");
	}

	@Test
	void wordsThatAServerMayLeaveOutNeverReachTheIndex() {
		assertThat(Words.of("to be a氨 i泄 of in").narrow()).isFalse();
		assertThat(Words.of("液氨a泄漏").parameters(true)).containsEntry("wordIndex", "+液氨 +泄漏");
		assertThat(Words.of("duct").parameters(true)).containsEntry("wordIndex", "+du +uc +ct");
	}

	@Test
	void allWordsStandInATextOrItIsNotFound() {
		assertThat(Words.of("A-17 除尘").in("除尘器 a-17")).isTrue();
		assertThat(Words.of("A-17 除尘").in("除 尘器 a-17")).isFalse();
		assertThat(Words.count("a b　c\u00a0d a")).isEqualTo(4);
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
