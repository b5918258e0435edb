package org.bihuan.letter.life;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import org.bihuan.casefile.CaseEntry;
import org.bihuan.casefile.EntryKind;
import org.bihuan.letter.CanonicalText;
import org.bihuan.letter.LetterKind;
import org.bihuan.letter.LetterState;
import org.bihuan.letter.LetterView;
import org.bihuan.shared.UnitCode;
import org.bihuan.workflow.TaskClosed;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** What an enterprise reports of a major hazard, as a paper of its own. */
class DualReportTests extends LetterRoom {

	private static final Map<String, Object> REPORT = Map.of("situation", "dust", "causes", "no sweeping", "harm",
			"explosion", "rectification", "a new pipe");

	@Autowired
	private LetterReading reading;

	private void filed(String step, Map<String, Object> values, String by) {
		this.fakes.entries.add(new CaseEntry(this.fakes.entries.size() + 1, EntryKind.STEP, this.fakes.now, by, step,
				null, Map.of("task", "t-" + step, "values", values), ""));
		tell(new TaskClosed("t-" + step, CASE, step, null, false, this.fakes.now));
	}

	private List<LetterView> reports() {
		return this.letters.ofCase(CASE);
	}

	@Test
	void isIssuedByItsFilingWithoutANumber() {
		filed("report-major-hazard", REPORT, "boss");
		LetterView report = reports().get(0);
		assertThat(reports()).hasSize(1);
		assertThat(report.kind()).isEqualTo(LetterKind.DUAL_REPORT);
		assertThat(report.state()).isEqualTo(LetterState.ISSUED);
		assertThat(report.issuer()).isEqualTo(new UnitCode("E-1"));
		assertThat(report.addressee()).isEqualTo(new UnitCode("A-1"));
		assertThat(report.number()).isNull();
		assertThat(report.issuedAt()).isNotNull();
		LetterReading.Detail detail = this.reading.detail(report.id());
		assertThat(detail.hands()).containsOnlyKeys("SIGNED");
		assertThat(detail.lines()).extracting(CanonicalText.Line::text).contains("dust");
		assertThat(detail.sha256()).matches("[0-9a-f]{64}");
		assertThat(detail.paper()).isTrue();
		assertThat(new String(this.reading.pdf(report.id()).content(), StandardCharsets.UTF_8)).startsWith("%PDF");
		assertThat(this.letters.kept(CASE)).singleElement()
			.satisfies((kept) -> assertThat(kept.text().sha256()).isEqualTo(detail.sha256()));
		assertThat(this.letters.check(String.valueOf(detail.checkCode())).orElseThrow().number()).isEmpty();
	}

	@Test
	void isSettledByTheReceiptOfTheAuthority() {
		filed("report-major-hazard", REPORT, "boss");
		filed("acknowledge-report", Map.of(), "inspector");
		assertThat(state(reports().get(0).id())).isEqualTo(LetterState.SETTLED);
		assertThat(this.reading.detail(reports().get(0).id()).events()).extracting(LetterEvent::what)
			.containsExactly("FILED", "RECEIVED", "SETTLED");
	}

	@Test
	void workersToldLaterMakeASupplement() {
		filed("report-major-hazard", REPORT, "boss");
		filed("acknowledge-report", Map.of(), "inspector");
		filed("report-to-workers-congress", Map.of("reportedOn", "2026-03-02"), "boss");
		assertThat(reports()).extracting(LetterView::state).containsExactly(LetterState.SETTLED, LetterState.SETTLED);
		assertThat(this.rows.ofCase(CASE.value()).get(1).fields()).containsEntry("congressDate", "2026年3月2日")
			.containsEntry("plan", "a new pipe")
			.containsEntry("interimMeasures", "已按规定部署临时安全防范措施，具体情况另行报告。");
	}

	@Test
	void workersToldFirstAreNamedInTheReport() {
		filed("interim-measures", Map.of("description", "stopped the line"), "officer");
		filed("report-to-workers-congress", Map.of("reportedOn", "2026-03-01T08:00:00+08:00"), "boss");
		assertThat(reports()).isEmpty();
		filed("report-major-hazard", REPORT, "boss");
		assertThat(reports()).hasSize(1);
		assertThat(this.rows.ofCase(CASE.value()).get(0).fields()).containsEntry("congressDate", "2026年3月1日")
			.containsEntry("interimMeasures", "stopped the line");
	}

	@Test
	void aDroppedStepFilesNothing() {
		tell(new TaskClosed("t", CASE, "report-major-hazard", null, true, this.fakes.now));
		assertThat(reports()).isEmpty();
	}

}
