package org.bihuan.paper;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.bihuan.casefile.CaseEntry;
import org.bihuan.casefile.CaseFiles;
import org.bihuan.casefile.EntryKind;
import org.bihuan.casefile.Evidence;
import org.bihuan.duty.DutyPeriodView;
import org.bihuan.duty.Frequency;
import org.bihuan.frame.Messages;
import org.bihuan.shared.CaseNumber;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.BDDMockito;
import org.mockito.Mockito;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What papers say, by what was filled in last.
 */
class PaperWordsTests {

	private static final CaseNumber NUMBER = new CaseNumber("LZ-demo-2026-1");

	private final List<CaseEntry> entries = new ArrayList<>();

	private final CaseFiles caseFiles = Mockito.mock(CaseFiles.class);

	private final PaperWords words = new PaperWords(this.caseFiles, Mockito.mock(Evidence.class), Messages.texts());

	@BeforeEach
	void file() {
		BDDMockito.given(this.caseFiles.entries(NUMBER)).willReturn(this.entries);
	}

	@Test
	void aCommitmentSaysWhatWasWrittenLast() {
		assertThat(this.words.before(NUMBER)).isEmpty();
		step(PaperWords.COMMITMENT, Map.of("promises", "旧"));
		step("sign-paper", Map.of("outcome", "rewrite"));
		step(PaperWords.COMMITMENT, Map.of("promises", " 每班清扫 ", "contact", "000"));
		assertThat(this.words.before(NUMBER)).containsEntry("promises", " 每班清扫 ");
		assertThat(this.words.of(NUMBER, period(Frequency.YEARLY))).containsOnly(Map.entry("dutyPeriod", "2026年度"),
				Map.entry("contact", "000"), Map.entry("promises", "每班清扫"));
		assertThat(this.words.of(NUMBER, period(Frequency.QUARTERLY))).containsEntry("dutyPeriod", "2026");
	}

	@Test
	void aReportTellsEachMatterAtEachDevice() {
		Map<String, Object> values = new HashMap<>(Map.of("checkedOn", "2026-10-02T00:00:00+08:00", "checkScope", "全厂",
				"items", List.of(item("清扫", "1号", "ok", ""), item("卸灰", "2号", "not-ok", "未装")), "rectified", "已停用"));
		step(PaperWords.SELF_CHECK, values);
		Map<String, String> told = this.words.of(NUMBER, period(Frequency.YEARLY));
		assertThat(told).containsEntry("checkedOn", "2026年10月2日")
			.containsEntry("checkResults", "1．清扫（1号）：符合。\n2．卸灰（2号）：不符合。未装")
			.containsEntry("problems", "第2项不符合。")
			.containsEntry("rectified", "已停用");
		values.put("items", List.of(item("清扫", "1号", "ok", "")));
		step(PaperWords.SELF_CHECK, values);
		assertThat(this.words.of(NUMBER, period(Frequency.YEARLY))).containsEntry("problems", "未发现重点事项所涉违法行为。");
	}

	private static Map<String, Object> item(String item, String device, String result, String note) {
		return Map.of("item", item, "device", device, "result", result, "note", note);
	}

	private void step(String step, Map<String, Object> values) {
		this.entries.add(new CaseEntry(this.entries.size() + 1, EntryKind.STEP, Instant.EPOCH, "boss", step, null,
				Map.of("task", "t", "values", values), ""));
	}

	private static DutyPeriodView period(Frequency frequency) {
		DutyPeriodView period = Mockito.mock(DutyPeriodView.class);
		BDDMockito.given(period.frequency()).willReturn(frequency);
		BDDMockito.given(period.period()).willReturn("2026");
		return period;
	}

}
