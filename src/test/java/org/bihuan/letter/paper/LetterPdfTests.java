package org.bihuan.letter.paper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import javax.imageio.ImageIO;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.bihuan.frame.Canary;
import org.bihuan.letter.CanonicalText.Line;
import org.bihuan.letter.CanonicalText.Part;
import org.bihuan.letter.IssuedLetter;
import org.bihuan.letter.LetterKind;
import org.bihuan.letter.paper.Seen.Row;
import org.bihuan.letter.template.SampleLetters;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/**
 * Letters measured with a ruler against GB/T 9704-2012.
 */
class LetterPdfTests {

	private static final String PAGE = "https://bihuan.example/check/";

	private static final float LEFT = 28;

	private static final float RIGHT = 28 + 156;

	private static final float TOP = 37;

	private static final float BOTTOM = 37 + 225;

	private static final float HAIR = 0.3f;

	/** The empty half of a mark may hang over. */
	private static final float HALF = 2.6f;

	static List<LetterKind> kinds() {
		return SampleLetters.kinds();
	}

	private static Seen print(IssuedLetter letter) {
		return new Seen(LetterPdf.of(letter, PAGE));
	}

	private static Seen print(LetterKind kind) {
		return print(SampleLetters.of(kind, Map.of()));
	}

	private static IssuedLetter longText(String body, int paragraphs) {
		List<Line> lines = new ArrayList<>(List.of(new Line(Part.HEAD, "演示区应急管理局"),
				new Line(Part.NUMBER, "演应急督〔2026〕3号"), new Line(Part.TITLE, "事故隐患整改通知书")));
		for (int i = 0; i < paragraphs; i++) {
			lines.add(new Line(Part.BODY, body));
		}
		lines.add(new Line(Part.SIGNATURE, "演示区应急管理局"));
		lines.add(new Line(Part.DATE, "2026年11月20日"));
		return SampleLetters.of(lines);
	}

	/** For whoever wants to look. */
	@ParameterizedTest
	@MethodSource("kinds")
	void everyKindIsPrintedOnA4WithItsFontsInIt(LetterKind kind) throws IOException {
		try (Seen seen = print(kind)) {
			Path pictures = Files.createDirectories(Path.of("target", "screenshots"));
			for (int page = 1; page <= seen.pages(); page++) {
				ImageIO.write(seen.picture(page, 80), "png",
						pictures.resolve("letter-%s-%d.png".formatted(kind, page)).toFile());
				PDRectangle box = seen.page(page).getMediaBox();
				assertThat(box.getWidth()).isCloseTo(PDRectangle.A4.getWidth(), within(0.1f));
				assertThat(box.getHeight()).isCloseTo(PDRectangle.A4.getHeight(), within(0.1f));
				assertThat(seen.rows(page)).filteredOn((row) -> !row.text().contains("\u2014 ")).allSatisfy((row) -> {
					assertThat(row.left()).isGreaterThan(LEFT - HAIR);
					assertThat(row.right()).isLessThan(RIGHT + (row.closed() ? HALF : HAIR));
					assertThat(row.top()).isGreaterThan(TOP - HAIR);
					assertThat(row.base()).isLessThan(BOTTOM + HAIR);
				});
			}
			assertThat(seen.pages()).isBetween(1, 3);
			assertThat(seen.fonts()).isNotEmpty().allSatisfy((font) -> {
				assertThat(font.isEmbedded()).isTrue();
				assertThat(font.getName()).matches("[A-Z]{6}\\+Noto.*");
			});
			assertThat(seen.text()).doesNotContain("{{", "□");
		}
	}

	@Test
	void whateverItTellsIsWordsAndNothingToFollowOrRun() throws IOException {
		IssuedLetter letter = SampleLetters.of(LetterKind.REMINDER,
				Map.of("hazardTitle", Canary.TEXT, "situation", Canary.TEXT, "demands", Canary.TEXT));
		try (Seen seen = print(letter)) {
			assertThat(seen.text().replaceAll("\\s", "")).contains(Canary.TEXT.replace(" ", ""));
			assertThat(seen.acts()).isZero();
		}
	}

	@Test
	void aPageIsFilledBy22LinesOf28Characters() throws IOException {
		try (Seen seen = print(longText("测".repeat(28 * 60), 1))) {
			List<Row> rows = seen.rows(2).stream().filter((row) -> row.text().startsWith("测")).toList();
			assertThat(rows).hasSize(22);
			assertThat(rows).allSatisfy((row) -> {
				assertThat(row.text()).hasSize(28);
				assertThat(row.size()).isEqualTo(16);
				assertThat(row.left()).isCloseTo(LEFT, within(HAIR));
				assertThat(row.right()).isCloseTo(RIGHT, within(HAIR));
			});
			assertThat(rows.get(0).top()).isCloseTo(TOP, within(HAIR));
			assertThat(rows.get(21).top() + 16 / 72f * 25.4f).isCloseTo(BOTTOM, within(HAIR));
		}
	}

	@Test
	void theHeadStandsWhereTheStandardPutsIt() throws IOException {
		try (Seen seen = print(longText("现将有关事项通知如下。", 3))) {
			List<Row> rows = seen.rows(1);
			assertThat(rows.get(0).text()).isEqualTo("演示区应急管理局");
			assertThat(rows.get(0).top()).isCloseTo(TOP + 35, within(HAIR));
			assertThat(middle(rows.get(0))).isCloseTo((LEFT + RIGHT) / 2, within(1f));
			assertThat(rows.get(1).text()).isEqualTo("演应急督〔2026〕3号");
			assertThat(middle(rows.get(1))).isCloseTo((LEFT + RIGHT) / 2, within(1f));
			assertThat(rows.get(2).text()).isEqualTo("事故隐患整改通知书");
			assertThat(rows.get(2).size()).isEqualTo(22);
			Row first = rows.get(3);
			assertThat(first.left()).isCloseTo(LEFT + 2 * 156f / 28, within(HAIR));
			Row date = rows.stream().filter((row) -> row.text().equals("2026年11月20日")).findFirst().orElseThrow();
			Row name = rows.stream()
				.filter((row) -> row.base() < date.base())
				.reduce((one, other) -> other)
				.orElseThrow();
			assertThat(date.right()).isCloseTo(RIGHT - 4 * 156f / 28, within(1f));
			assertThat(middle(name)).isCloseTo(middle(date), within(HAIR * 2));
			Row last = rows.stream()
				.filter((row) -> row.text().startsWith("现将"))
				.reduce((one, two) -> two)
				.orElseThrow();
			assertThat(name.base() - last.base()).as("room for the seal").isGreaterThan(28);
		}
	}

	@Test
	void aReportToAHigherBodyNamesItsSigner() throws IOException {
		try (Seen seen = print(LetterKind.REPORT_UPWARD)) {
			Row line = seen.rows(1).get(1);
			assertThat(line.text()).isEqualTo("演应急督〔2026〕3号签发人\uFF1A演示人");
			assertThat(line.left()).isCloseTo(LEFT + 156f / 28, within(HAIR));
			assertThat(line.right()).isCloseTo(RIGHT - 156f / 28, within(HAIR));
		}
	}

	@Test
	void pagesAreNumberedOnTheirOuterSide() throws IOException {
		try (Seen seen = print(longText("测".repeat(28 * 60), 1))) {
			for (int page = 1; page <= seen.pages(); page++) {
				Row number = seen.rows(page).get(seen.rows(page).size() - 1);
				assertThat(number.text()).isEqualTo("\u2014 " + page + " \u2014");
				assertThat(number.size()).isEqualTo(14);
				if (page % 2 == 1) {
					assertThat(number.right()).isCloseTo(RIGHT - 156f / 28, within(HAIR));
				}
				else {
					assertThat(number.left()).isCloseTo(LEFT + 156f / 28, within(HAIR));
				}
			}
		}
	}

	@Test
	void noMarkStandsWhereItMustNot() throws IOException {
		String hard = "按照“三管三必须”要求\uFF0C落实《安全生产法》\uFF08第三十八条\uFF09\uFF0C做到:责任、措施、资金、时限、预案“五到位”\uFF1B"
				+ "编号YH-D-demo-2026-128于2026年11月20日办结。";
		try (Seen seen = print(longText(hard.repeat(9), 3))) {
			for (int page = 1; page <= seen.pages(); page++) {
				assertThat(seen.rows(page)).filteredOn((row) -> row.size() == 16).allSatisfy((row) -> {
					assertThat(row.text().substring(0, 1)).doesNotMatch("[\uFF0C。、\uFF1B\uFF1A\uFF09》”]");
					assertThat(row.text()).doesNotMatch(".*[\uFF08《“]");
					assertThat(row.text()).doesNotMatch("[年月日].*|\\d[年月]\\d.*|.*(2|20|1|11)");
				});
			}
		}
	}

	@Test
	void theSignatureNeverStandsAlone() throws IOException {
		try (PDDocument document = new PDDocument(); Faces faces = new Faces(document)) {
			for (int paragraphs = 1; paragraphs < 60; paragraphs++) {
				IssuedLetter letter = longText("现将有关事项通知如下。", paragraphs);
				List<List<Ink>> sheets = Flow.lay(letter.text(), CheckMark.of(PAGE, "x"), faces);
				List<String> signed = sheets.stream()
					.map(LetterPdfTests::text)
					.filter((text) -> text.contains("2026年11月20日"))
					.toList();
				assertThat(signed).hasSize(1);
				assertThat(signed.get(0)).as("%d paragraphs", paragraphs).contains("通知如下。\n演示区应急管理局\n2026年11月20日");
				assertThat(sheets.stream().map(LetterPdfTests::text).map((text) -> text.split("现将", -1).length - 1))
					.allMatch((lines) -> lines <= 22);
			}
		}
	}

	private static String text(List<Ink> sheet) {
		return sheet.stream()
			.filter(Ink.Type.class::isInstance)
			.map((ink) -> ((Ink.Type) ink).line().glyphs().stream().map(Glyph::text).collect(Collectors.joining()))
			.collect(Collectors.joining("\n"));
	}

	@Test
	void theCodeLeadsToThePageThatChecks() throws Exception {
		try (Seen seen = print(LetterKind.LISTING_NOTICE)) {
			assertThat(seen.scanned()).isEqualTo(PAGE + SampleLetters.CODE);
			assertThat(seen.text()).contains("核验码\uFF1A" + SampleLetters.CODE, PAGE + SampleLetters.CODE);
		}
	}

	@Test
	void theSameLetterIsTheSameBytes() {
		IssuedLetter letter = SampleLetters.of(LetterKind.CIRCULAR, Map.of());
		byte[] one = LetterPdf.of(letter, PAGE);
		assertThat(LetterPdf.of(letter, PAGE)).isEqualTo(one);
		IssuedLetter other = SampleLetters.of(LetterKind.CIRCULAR, Map.of("hazardTitle", "另一处隐患"));
		assertThat(LetterPdf.of(other, PAGE)).isNotEqualTo(one);
		assertThat(one.length).isLessThan(400_000);
	}

	@Test
	void aRareCharacterIsPrintedOrNamed() throws IOException {
		Map<String, String> rare = Map.of("unitName", "演示䶮\uD842\uDFB7厂", "hazardTitle", "标识\uD83E\uDDEF缺失");
		try (Seen seen = print(SampleLetters.of(LetterKind.REMINDER, rare))) {
			assertThat(seen.text()).contains("标识□缺失", "字库未收录", "U+1F9EF");
			assertThat(seen.text()).containsAnyOf("演示䶮\uD842\uDFB7厂", "U+20BB7");
			assertThat(seen.text()).containsAnyOf("演示䶮", "U+4DAE");
		}
	}

	@Test
	void whatPeopleCopyFromItIsWhatTheyWrote() throws IOException {
		try (Seen seen = print(SampleLetters.of(LetterKind.REMINDER, Map.of("hazardTitle", "用气方一处水龙头")))) {
			assertThat(seen.text().replaceAll("\\s", "")).contains("用气方一处水龙头", "一、抓紧落实整改", "2026年11月8日");
		}
	}

	private static float middle(Row row) {
		return (row.left() + row.right()) / 2;
	}

}
