package org.bihuan.letter;

import java.nio.charset.StandardCharsets;
import java.util.List;

import org.bihuan.letter.CanonicalText.Line;
import org.bihuan.letter.CanonicalText.Part;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * The text that is hashed.
 */
class CanonicalTextTests {

	private static CanonicalText body(String text) {
		return CanonicalText.of(List.of(new Line(Part.TITLE, "题"), new Line(Part.BODY, text)));
	}

	@Test
	void theSameWordsAreTheSameBytesHoweverTheyWereTyped() {
		CanonicalText plain = body("café 甲\n乙");
		assertThat(body(" cafe\u0301\u00A0\u3000甲 \r\n\r\n\u200B乙\u202E ").bytes()).isEqualTo(plain.bytes());
		assertThat(plain.sha256()).hasSize(64).isEqualTo(body("café 甲\n乙").sha256()).isNotEqualTo(body("甲").sha256());
	}

	@Test
	void theBytesAreFixed() {
		assertThat(new String(body("甲\t乙").bytes(), StandardCharsets.UTF_8))
			.isEqualTo("bihuan-letter 1\nTITLE\t题\nBODY\t甲 乙\n");
	}

	@Test
	void aRareNameKeepsItsCharacters() {
		assertThat(body("\uD842\uDFB7䶮\u3402").of(Part.BODY)).containsExactly("\uD842\uDFB7䶮\u3402");
	}

	@Test
	void whatWasWrittenIsReadAgain() {
		CanonicalText text = body("甲\n乙");
		assertThat(CanonicalText.parse(text.bytes())).isEqualTo(text);
		assertThatIllegalArgumentException().isThrownBy(() -> CanonicalText.parse(new byte[0]));
		assertThatIllegalArgumentException()
			.isThrownBy(() -> CanonicalText.parse("bihuan-letter 1\nX\ty\n".getBytes(StandardCharsets.UTF_8)));
	}

}
