package org.bihuan.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.bihuan.shared.FieldProblem;
import org.bihuan.shared.Refusal;
import org.bihuan.sheet.SheetFormat;
import org.junit.jupiter.api.Test;

import org.springframework.util.LinkedMultiValueMap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

/**
 * Columns as others ask for them: their words, their dates, what they do not take, and
 * what cannot be kept.
 */
class MappedColumnTests {

	private static final Map<String, Map<String, String>> CODES = Map.of("grade", Map.of("MAJOR", "", "GENERAL", ""));

	private static MappedColumn column(LedgerField source, String otherwise, String pattern,
			Map<String, String> words) {
		return new MappedColumn("列", source, otherwise, pattern, words, false, 0);
	}

	@Test
	void codesSpeakTheirWordsAndOursWithoutAMatch() {
		MappedColumn grade = column(LedgerField.GRADE, "", "", Map.of("MAJOR", "1"));
		assertThat(grade.text("MAJOR", "重大")).isEqualTo("1");
		assertThat(grade.text("GENERAL", "一般")).isEqualTo("一般");
	}

	@Test
	void daysAndMomentsAreWrittenAsTheyAskInShanghai() {
		// 16:30 of the day before by the world's clock
		Instant moment = Instant.parse("2026-11-22T16:30:05Z");
		assertThat(column(LedgerField.DUE, "", "uuuuMMdd", Map.of()).text(moment, "x")).isEqualTo("20261123");
		assertThat(column(LedgerField.DUE, "", "uuuu-MM-dd HH:mm:ss", Map.of()).text(moment, "x"))
			.isEqualTo("2026-11-23 00:30:05");
		assertThat(column(LedgerField.FOUND_ON, "", "uuuu年M月d日", Map.of()).text(LocalDate.of(2026, 1, 2), "x"))
			.isEqualTo("2026年1月2日");
		assertThat(column(LedgerField.FOUND_ON, "", "uuuu/MM/dd HH:mm", Map.of()).text(LocalDate.of(2026, 1, 2), "x"))
			.isEqualTo("2026/01/02 00:00");
	}

	@Test
	void whatIsEmptySaysWhatTheyWantInstead() {
		assertThat(column(LedgerField.CLOSED, "未结案", "uuuuMMdd", Map.of()).text(null, "")).isEqualTo("未结案");
		assertThat(column(LedgerField.LOCATION, "", "", Map.of()).text("", "")).isEmpty();
	}

	@Test
	void whatTheyDoNotTakeIsToldByItsHeading() {
		MappedColumn place = new MappedColumn("地点", LedgerField.LOCATION, "", "", Map.of(), true, 3);
		assertThat(place.problems(" ")).extracting(FieldProblem::field, FieldProblem::messageKey)
			.containsExactly(tuple("地点", "ledger.mapping.missing"));
		// four signs, one of which takes two places in memory
		assertThat(place.problems("东侧𠮷栋")).extracting(FieldProblem::messageKey)
			.containsExactly("ledger.mapping.longer");
		assertThat(place.problems("东侧栋")).isEmpty();
	}

	@Test
	void eachFaultOfADraftIsToldAtItsField() {
		MappingDraft draft = new MappingDraft("a/b", " ", null, SheetFormat.XLSX,
				List.of(new MappedColumn("甲", null, "", "", Map.of(), false, 0),
						new MappedColumn("甲", LedgerField.TITLE, "", "uuuuMMdd", Map.of("x", "y"), false, -1),
						new MappedColumn("", LedgerField.GRADE, "", "", Map.of("MAJR", "1", "MAJOR", " "), false, 0),
						new MappedColumn("乙", LedgerField.DUE, "", "yyyy 'x'", Map.of(), false, 0)));
		assertThatExceptionOfType(Refusal.Invalid.class).isThrownBy(() -> draft.check(CODES))
			.satisfies((refusal) -> assertThat(refusal.problems()).extracting(FieldProblem::field)
				.containsExactly("name", "platform", "columns[0].source", "columns[1].heading", "columns[1].pattern",
						"columns[1].words", "columns[1].longest", "columns[2].heading", "columns[2].words",
						"columns[2].words", "columns[3].pattern"));
		assertThatExceptionOfType(Refusal.Invalid.class)
			.isThrownBy(() -> new MappingDraft("甲", "乙", null, SheetFormat.CSV, List.of()).check(CODES));
	}

	@Test
	void columnsAreReadAsTheyWereWritten() {
		List<MappedColumn> columns = List.of(
				new MappedColumn("等级", LedgerField.GRADE, "", "", Map.of("MAJOR", "1"), true, 4),
				new MappedColumn("来源系统", null, "闭环", "", Map.of(), false, 0));
		assertThat(MappingColumns.read(MappingColumns.write(columns))).isEqualTo(columns);
	}

	@Test
	void linesOfThePageAreSortedAndEmptyOnesDropped() {
		LinkedMultiValueMap<String, String> sent = new LinkedMultiValueMap<>();
		List.of("name", "platform").forEach((name) -> sent.add(name, "甲"));
		line(sent, "2", "乙列", "title", "");
		line(sent, "1", "甲列", "grade", "MAJOR = 1\n\nGENERAL=2");
		line(sent, "x", "", "", "");
		MappingDraft draft = MappingForm.of(sent).draft();
		draft.check(CODES);
		assertThat(draft.columns()).extracting(MappedColumn::heading).containsExactly("甲列", "乙列");
		assertThat(draft.columns().get(0).words()).containsOnly(Map.entry("MAJOR", "1"), Map.entry("GENERAL", "2"));
		sent.add("source", "title");
		assertThatExceptionOfType(Refusal.Unreadable.class).isThrownBy(() -> MappingForm.of(sent));
	}

	private static void line(LinkedMultiValueMap<String, String> sent, String place, String heading, String source,
			String words) {
		sent.add("place", place);
		sent.add("heading", heading);
		sent.add("source", source);
		sent.add("words", words);
		List.of("otherwise", "pattern", "longest").forEach((name) -> sent.add(name, ""));
		sent.add("required", "false");
	}

}
