package org.bihuan.letter.template;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.bihuan.letter.CanonicalText.Line;
import org.bihuan.letter.LetterField;
import org.bihuan.letter.LetterKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The templates that ship with the product.
 */
class ShippedTemplatesTests {

	private final TemplateFields fields = new TemplateFields();

	static List<LetterKind> kinds() {
		return SampleLetters.kinds();
	}

	/** Made anew with {@code -Dbihuan.letters=write}. */
	@ParameterizedTest
	@MethodSource("kinds")
	void aTemplateSaysWhatItsWordingSays(LetterKind kind) throws IOException {
		Path file = TemplateMaker.LETTERS.resolve(kind + ".docx");
		if ("write".equals(System.getProperty("bihuan.letters"))) {
			Files.write(file, SampleLetters.template(kind));
		}
		assertThat(DocxZip.unpack(Files.readAllBytes(file)))
			.containsExactlyEntriesOf(DocxZip.unpack(SampleLetters.template(kind)));
	}

	@ParameterizedTest
	@MethodSource("kinds")
	void aTemplatePassesTheChecksOfAnUpload(LetterKind kind) throws IOException {
		List<Line> lines = TemplateCheck.read(Files.readAllBytes(TemplateMaker.LETTERS.resolve(kind + ".docx")), kind,
				this.fields);
		assertThat(lines).isEqualTo(TemplateMaker.wording(kind));
	}

	@Test
	void nothingElseLiesBesideThem() throws IOException {
		try (Stream<Path> files = Files.list(TemplateMaker.LETTERS)) {
			assertThat(files.map((file) -> file.getFileName().toString())).hasSize(kinds().size() + 1)
				.contains("fields.csv");
		}
	}

	@Test
	void everyFieldIsUsedOrFreeToUseAndHasAName() {
		for (LetterKind kind : kinds()) {
			assertThat(this.fields.of(kind)).isNotEmpty().allSatisfy((field) -> {
				assertThat(field.zh()).isNotBlank();
				assertThat(field.en()).isNotBlank();
				assertThat(field.meaning()).isNotBlank();
				assertThat(this.fields.known(field.name())).isTrue();
			});
			assertThat(this.fields.of(kind).stream().filter(LetterField::required).map(LetterField::name))
				.contains("issuerName", "date", "addresseeName");
		}
	}

}
