package org.bihuan.letter.paper;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.bihuan.letter.CanonicalText.Line;
import org.bihuan.letter.IssuedLetter;
import org.bihuan.letter.LetterKind;
import org.bihuan.letter.template.SampleLetters;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Letters as Word documents.
 */
class LetterDocxTests {

	static List<LetterKind> kinds() {
		return SampleLetters.kinds();
	}

	private static String text(byte[] docx) {
		try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(docx))) {
			return document.getParagraphs().stream().map(XWPFParagraph::getText).collect(Collectors.joining("\n"));
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	@ParameterizedTest
	@MethodSource("kinds")
	void theDocumentSaysWhatTheTextSays(LetterKind kind) {
		IssuedLetter letter = SampleLetters.of(kind, Map.of("demands", "第一项。\n第二项。"));
		byte[] docx = LetterDocx.of(letter, SampleLetters.template(kind));
		assertThat(text(docx))
			.isEqualTo(letter.text().lines().stream().map(Line::text).collect(Collectors.joining("\n")));
	}

	@Test
	void theSameLetterIsTheSameBytes() {
		IssuedLetter letter = SampleLetters.of(LetterKind.CIRCULAR, Map.of());
		byte[] template = SampleLetters.template(LetterKind.CIRCULAR);
		assertThat(LetterDocx.of(letter, template)).isEqualTo(LetterDocx.of(letter, template));
	}

	@Test
	void aValueIsNeverTakenForATag() {
		IssuedLetter letter = SampleLetters.of(LetterKind.REMINDER,
				Map.of("hazardTitle", "{{number}} #{1+1} <w:p/> & $1", "situation", "{{?x}}{{/x}}"));
		String text = text(LetterDocx.of(letter, SampleLetters.template(LetterKind.REMINDER)));
		assertThat(text).contains("{{number}} #{1+1} <w:p/> & $1", "{{?x}}{{/x}}");
	}

}
