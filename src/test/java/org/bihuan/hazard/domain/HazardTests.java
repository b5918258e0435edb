package org.bihuan.hazard.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.bihuan.hazard.HazardSource;
import org.bihuan.shared.CaseNumber;
import org.bihuan.shared.Refusal;
import org.junit.jupiter.api.Test;

import org.springframework.test.util.ReflectionTestUtils;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class HazardTests {

	private static final CaseNumber NUMBER = new CaseNumber("YH-demo-2026-1");

	private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

	private long stored;

	@Test
	void aMajorHazardIsNeverFixedAtOnce() {
		Hazard hazard = hazard(false, true);
		hazard.graded("MAJOR");
		hazard.canFixAtOnce(true);
		assertThat(hazard.major()).isTrue();
		assertThat(hazard.quick()).isFalse();
	}

	@Test
	void aGeneralHazardMayBeFixedAtOnce() {
		Hazard hazard = hazard(false, true);
		hazard.canFixAtOnce(true);
		assertThat(hazard.quick()).isTrue();
		assertThat(hazard.hasPlan()).isFalse();
	}

	@Test
	void noCaseRepeatsItself() {
		Hazard hazard = hazard(false, true);
		assertThatExceptionOfType(Refusal.Invalid.class).isThrownBy(() -> hazard.duplicateOf(NUMBER));
		hazard.duplicateOf(new CaseNumber("YH-demo-2026-7"));
		assertThat(hazard.view(List.of()).duplicateOf()).isEqualTo("YH-demo-2026-7");
	}

	@Test
	void whereNoCriterionCouldBeAskedSomebodyElseGradesAndOneSelfIsMarked() {
		assertThat(hazard(false, false).asksGrade()).isTrue();
		assertThat(hazard(false, false).view(List.of()).ungraded()).isFalse();
		assertThat(hazard(true, false).asksGrade()).isFalse();
		assertThat(hazard(true, false).view(List.of()).ungraded()).isTrue();
		assertThat(hazard(true, true).view(List.of()).ungraded()).isFalse();
	}

	@Test
	void aFailureIsRevokedOnlyIfItWasCounted() {
		Hazard hazard = hazard(false, true);
		assertThat(hazard.failureRevoked()).isFalse();
		hazard.verificationFailed();
		assertThat(hazard.failureRevoked()).isTrue();
		assertThat(hazard.failureRevoked()).isFalse();
		assertThat(hazard.failedVerifications()).isZero();
	}

	@Test
	void onlyFailedMeasuresOpenAgain() {
		Hazard hazard = planned("a", "b", "c");
		hazard.measures().forEach((measure) -> hazard.measureDone(measure.number()));
		assertThat(hazard.openMeasures()).isEmpty();
		hazard.judged(Map.of("1", true, "2", false, "3", true));
		assertThat(hazard.openMeasures()).extracting(Measure::what).containsExactly("b");
	}

	@Test
	void aLaterVerificationMayOverturnAnEarlierOne() {
		Hazard hazard = planned("a");
		hazard.judged(Map.of("1", true));
		hazard.judged(Map.of("1", false));
		assertThat(hazard.openMeasures()).hasSize(1);
	}

	@Test
	void onlyTheLastPlanCounts() {
		Hazard hazard = planned("a", "b");
		plan(hazard, "c");
		assertThat(hazard.measures()).extracting(Measure::what).containsExactly("c");
		assertThatExceptionOfType(Refusal.Invalid.class).isThrownBy(() -> hazard.measureDone("1"));
		assertThatExceptionOfType(Refusal.Invalid.class).isThrownBy(() -> hazard.judged(Map.of("2", true)));
	}

	@Test
	void bothReportsMustBeFiled() {
		Hazard hazard = hazard(false, true);
		assertThat(hazard.reportFiled()).isFalse();
		assertThat(hazard.reportFiled()).isTrue();
	}

	@Test
	void failedVerificationsAreCounted() {
		Hazard hazard = planned("a");
		hazard.verificationFailed();
		hazard.verificationFailed();
		assertThat(hazard.view(List.of()).failedVerifications()).isEqualTo(2);
	}

	private Hazard hazard(boolean selfFound, boolean criteria) {
		return new Hazard(NUMBER,
				new Finding("E-0001", "industry-trade", "积尘", "管道积尘", "一车间",
						selfFound ? HazardSource.SELF_CHECK : HazardSource.AUTHORITY_INSPECTION, DAY, null, null, false,
						false, selfFound, null),
				criteria);
	}

	private Hazard planned(String... measures) {
		Hazard hazard = hazard(false, true);
		plan(hazard, measures);
		return hazard;
	}

	private void plan(Hazard hazard, String... measures) {
		List<PlannedMeasure> planned = Stream.of(measures)
			.map((what) -> new PlannedMeasure(what, null, null, DAY))
			.toList();
		hazard.planned(planned, DAY);
		hazard.measures().forEach((measure) -> ReflectionTestUtils.setField(measure, "id", ++this.stored));
	}

}
