package org.bihuan.inspection;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.bihuan.hazard.Criterion;
import org.bihuan.hazard.HazardSource;
import org.bihuan.hazard.Registration;
import org.bihuan.shared.FieldProblem;
import org.bihuan.shared.Refusal;
import org.bihuan.shared.UnitCode;
import org.bihuan.signing.Signature;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Findings, or the words that there are none.
 */
class InspectionRecordTests {

	private static final Map<String, Object> FINDING = Map.of("title", "通道堵塞", "description", "货物堆放", "location", "二楼",
			"criterion", "none", "needsStoppage", true);

	@Test
	void eitherIsEnough() {
		record(List.of(FINDING), false, "ok").mustBeClear();
		record(List.of(), true, "ok").mustBeClear();
		record(List.of(FINDING), false, "not-ok").mustBeClear();
	}

	@Test
	void bothAreRefused() {
		assertThat(refused(record(List.of(FINDING), true, "ok"))).containsExactly("noneFound inspection.findings.both");
	}

	@Test
	void neitherIsRefused() {
		assertThat(refused(record(List.of(), false, "ok"))).containsExactly("findings inspection.findings.neither");
	}

	@Test
	void whereALineIsNotInOrderSomethingWasFound() {
		assertThat(refused(record(List.of(), true, "not-ok"))).containsExactly("noneFound inspection.findings.notOk");
	}

	@Test
	void aHazardThatIsKnownIsNoFinding() {
		Map<String, Object> values = values(List.of(), true);
		values.put("checklist", List.of(Map.of("item", "YH-demo-2026-7", "result", "not-ok")));
		InspectionRecord.of(values, signature()).mustBeClear();
	}

	@Test
	void itKnowsTheLinesThatWereAnswered() {
		InspectionRecord record = record(List.of(FINDING), false, "ok");
		assertThat(record.items()).containsExactlyInAnyOrder("12-01", "IT-3-1");
	}

	@Test
	void noCriterionAnswersEachOfThem() {
		Criterion asked = new Criterion("IT-3-1", "industry-trade", "第三条(一)", null, "未统一协调管理", "S-10");
		Finding none = record(List.of(FINDING), false, "ok").findings().get(0);
		Registration registration = registration(none, asked);
		assertThat(registration.source()).isEqualTo(HazardSource.LEADER_INSPECTION);
		assertThat(registration.criterion()).isNull();
		assertThat(registration.answers()).containsExactly(Map.entry("IT-3-1", false));
		assertThat(registration.needsStoppage()).isTrue();
		assertThat(registration.cannotFixAlone()).isFalse();
		assertThat(registration.description()).endsWith("DJ-demo-2026-1");
		Finding met = new Finding("t", "d", "l", "IT-3-1", false, true);
		assertThat(registration(met, asked).criterion()).isEqualTo("IT-3-1");
		assertThat(registration(met, asked).answers()).isEmpty();
	}

	private static Registration registration(Finding finding, Criterion asked) {
		return finding.registration(new UnitCode("E-0001"), "industry-trade", List.of(asked), LocalDate.EPOCH,
				"DJ-demo-2026-1");
	}

	private static List<String> refused(InspectionRecord record) {
		List<FieldProblem> problems = assertThatExceptionOfType(Refusal.Invalid.class).isThrownBy(record::mustBeClear)
			.actual()
			.problems();
		return problems.stream().map((one) -> one.field() + " " + one.messageKey()).toList();
	}

	private static InspectionRecord record(List<Map<String, Object>> findings, boolean noneFound, String result) {
		Map<String, Object> values = values(findings, noneFound);
		values.put("checklist",
				List.of(Map.of("item", "12-01", "result", result), Map.of("item", "IT-3-1", "result", "ok")));
		return InspectionRecord.of(values, signature());
	}

	private static Map<String, Object> values(List<Map<String, Object>> findings, boolean noneFound) {
		return new HashMap<>(Map.of("inspectedOn", "2026-11-22", "place", "一车间", "companions", "无", "findings",
				findings, "noneFound", noneFound));
	}

	private static Signature signature() {
		return new Signature("drawn", "boss", null, null, null, null, Instant.EPOCH);
	}

}
