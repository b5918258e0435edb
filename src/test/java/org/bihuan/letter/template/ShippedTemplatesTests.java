package org.bihuan.letter.template;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

	private static final Pattern DAY = Pattern.compile("(\\d{4})年(\\d{1,2})月(\\d{1,2})日");

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

	/** What a preview shows could have happened: nothing before its cause. */
	@ParameterizedTest
	@MethodSource("kinds")
	void aSampleTellsOneStory(LetterKind kind) {
		Map<String, String> sample = this.fields.sample(kind);
		LocalDate written = day(sample, "date");
		for (String earlier : List.of("foundOn", "checkedOn")) {
			if (sample.containsKey(earlier)) {
				assertThat(day(sample, earlier)).as(earlier).isBefore(written);
			}
		}
		for (String later : List.of("replyBy", "interviewTime", "listedUntil")) {
			if (sample.containsKey(later)) {
				assertThat(day(sample, later)).as(later).isAfter(written);
			}
		}
		boolean overdue = TemplateMaker.wording(kind).toString().contains("{{overdueDays}}");
		boolean due = TemplateMaker.wording(kind).toString().contains("{{dueDate}}");
		if (due && overdue && kind != LetterKind.SUPERVISION_NOTICE) {
			assertThat(day(sample, "dueDate").plusDays(Long.parseLong(sample.get("overdueDays")))).isEqualTo(written);
		}
		else if (due) {
			assertThat(day(sample, "dueDate")).isAfter(written);
		}
	}

	private static LocalDate day(Map<String, String> sample, String field) {
		Matcher day = DAY.matcher(sample.get(field));
		assertThat(day.find()).isTrue();
		return LocalDate.of(Integer.parseInt(day.group(1)), Integer.parseInt(day.group(2)),
				Integer.parseInt(day.group(3)));
	}

}
