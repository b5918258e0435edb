package org.bihuan.paper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.bihuan.letter.LetterKind;
import org.bihuan.shared.Csv;
import org.junit.jupiter.api.Test;

import org.springframework.core.io.ClassPathResource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every row of the file that says which duty demands which paper.
 */
class DutyPapersTests {

	private final DutyPapers papers = new DutyPapers();

	@Test
	void everyPaperBelongsToADutyThatDemandsASignature() throws IOException {
		String table = Files.readString(Path.of("dmn", "duty-frequency.dmn"));
		List<String> rules = List.of(table.split("<rule "));
		assertThat(this.papers.all()).isNotEmpty().allSatisfy((paper) -> {
			List<String> owed = rules.stream()
				.filter((rule) -> rule.contains("<text>\"" + paper.duty() + "\"</text>"))
				.toList();
			assertThat(owed).as(paper.duty())
				.isNotEmpty()
				.allSatisfy((rule) -> assertThat(rule).contains("\"REPORT\"", "-o9\"><text>true</text>"));
			assertThat(paper.kind().byEnterprise()).isTrue();
			assertThat(owed.toString()).contains("\"" + paper.sector() + "\"");
		});
	}

	@Test
	void everyRowHasItsPlaceInTheDocument() throws IOException {
		String table = Files.readString(Path.of("dmn", "duty-frequency.dmn"));
		Csv.read(new ClassPathResource("data/duty-papers.csv")).forEach((row) -> {
			String rule = table.substring(table.indexOf("<text>\"" + row.get("duty") + "\"</text>"));
			assertThat(rule.substring(0, rule.indexOf("</rule>"))).as(row.get("duty"))
				.contains("<text>\"" + row.get("document") + "\"</text>", "<text>\"" + row.get("place") + "\"</text>");
		});
	}

	@Test
	void bothPapersOfTheDocumentsAreThere() {
		assertThat(this.papers.of("commitment").orElseThrow().kind()).isEqualTo(LetterKind.COMMITMENT);
		assertThat(this.papers.of("special-self-check-report").orElseThrow().kind())
			.isEqualTo(LetterKind.SELF_CHECK_REPORT);
		assertThat(this.papers.of("evacuation-drill")).isEmpty();
	}

}
