package org.bihuan.escalation.step;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Map;

import org.bihuan.deadline.BareEngine;
import org.bihuan.escalation.ladder.LadderProcess;
import org.bihuan.shared.CaseNumber;
import org.bihuan.workflow.step.BareSteps;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every path of the ladder.
 */
@Deployment(resources = "bpmn/overdue-escalation.bpmn")
class OverdueEscalationProcessTests {

	private static final Instant START = Instant.parse("2026-03-02T01:00:00Z");

	private static final FakeLadder LADDER = new FakeLadder();

	@RegisterExtension
	static final ProcessEngineCoverageExtension EXTENSION = BareEngine.with("overdue-escalation", LADDER.beans());

	private static int cases;

	private BareSteps steps;

	@BeforeEach
	void somethingIsOpen() {
		ClockUtil.setCurrentTime(Date.from(START));
		LADDER.reset();
	}

	@AfterEach
	void resetClock() {
		ClockUtil.reset();
	}

	@Test
	void aPersonConfirmsTheMeasureAndTheLadderWaits() {
		start();
		assertThat(this.steps.open()).containsExactly("confirm-measure");
		assertThat(this.steps.group("confirm-measure")).isEqualTo("section-chief@authority");
		this.steps.done("confirm-measure");
		assertThat(this.steps.open()).isEmpty();
		assertThat(LADDER.told).containsExactly("look", "proposed RECTIFICATION_LETTER", "waits 5");
	}

	@Test
	void afterItsWaitItLooksAgain() {
		waiting();
		LADDER.rank = 2;
		assertThat(BareEngine.at(engine(), START.plus(Duration.ofDays(5)).minusSeconds(1))).isZero();
		assertThat(BareEngine.at(engine(), START.plus(Duration.ofDays(5)))).isEqualTo(1);
		assertThat(this.steps.open()).containsExactly("confirm-measure");
		assertThat(LADDER.told).endsWith("proposed CIRCULAR");
	}

	@Test
	void aNewGroundMakesItLookAtOnce() {
		waiting();
		tell(LadderProcess.LOOK);
		assertThat(this.steps.open()).containsExactly("confirm-measure");
		assertThat(BareEngine.at(engine(), START.plus(Duration.ofDays(5)))).isZero();
	}

	@Test
	void aNewGroundDisturbsNoOpenQuestion() {
		start();
		tell(LadderProcess.LOOK);
		assertThat(this.steps.open()).containsExactly("confirm-measure");
		assertThat(LADDER.told).containsOnlyOnce("look");
	}

	@Test
	void whileEverythingIsLookedAtItOnlyWaits() {
		LADDER.idle = true;
		start();
		assertThat(this.steps.open()).isEmpty();
		assertThat(LADDER.told).containsExactly("look", "waits 7");
		LADDER.idle = false;
		BareEngine.at(engine(), START.plus(Duration.ofDays(7)));
		assertThat(this.steps.open()).containsExactly("confirm-measure");
	}

	@Test
	void aMeasureInForceIsNotTakenAgain() {
		LADDER.inForce.add("RECTIFICATION_LETTER");
		LADDER.inForce.add("CIRCULAR");
		start();
		assertThat(LADDER.told).containsExactly("look", "in force RECTIFICATION_LETTER", "in force CIRCULAR",
				"proposed INTERVIEW");
		assertThat(this.steps.open()).containsExactly("confirm-measure");
	}

	@Test
	void whenAllMeasuresAreTakenAPersonReviewsItAgainAndAgain() {
		LADDER.rank = 4;
		start();
		assertThat(this.steps.open()).containsExactly("review-ladder");
		assertThat(this.steps.group("review-ladder")).isEqualTo("section-chief@authority");
		this.steps.done("review-ladder");
		assertThat(LADDER.told).endsWith("waits 7");
		BareEngine.at(engine(), START.plus(Duration.ofDays(7)));
		assertThat(this.steps.open()).containsExactly("review-ladder");
	}

	@Test
	void aLadderHandedOverIsReviewedByTheOffice() {
		LADDER.rank = 4;
		start();
		this.steps.done("review-ladder", "to-office", Map.of("reviewBy", "supervisor@office"));
		BareEngine.at(engine(), START.plus(Duration.ofDays(7)));
		assertThat(this.steps.group("review-ladder")).isEqualTo("supervisor@office");
	}

	@Test
	void noAuthorityReviewsItsOwnLateness() {
		LADDER.addresseeKind = "AUTHORITY";
		LADDER.rank = 4;
		start();
		assertThat(this.steps.group("review-ladder")).isEqualTo("supervisor@office");
	}

	@ParameterizedTest
	@ValueSource(strings = { LadderProcess.GROUNDS_CLOSED, LadderProcess.CASE_CLOSED })
	void itEndsWhileAMeasureIsToBeConfirmed(String message) {
		start();
		tell(message);
		assertEnded();
	}

	@ParameterizedTest
	@ValueSource(strings = { LadderProcess.GROUNDS_CLOSED, LadderProcess.CASE_CLOSED })
	void itEndsWhileItIsReviewed(String message) {
		LADDER.rank = 4;
		start();
		tell(message);
		assertEnded();
	}

	@ParameterizedTest
	@ValueSource(strings = { LadderProcess.GROUNDS_CLOSED, LadderProcess.CASE_CLOSED })
	void itEndsWhileItWaits(String message) {
		waiting();
		tell(message);
		assertEnded();
		assertThat(BareEngine.at(engine(), START.plus(Duration.ofDays(30)))).isZero();
	}

	@Test
	void whatWaitsForAPersonIsWithdrawnWhileEverythingIsHeld() {
		start();
		tell(LadderProcess.GROUNDS_HELD);
		assertThat(this.steps.open()).isEmpty();
		tell(LadderProcess.LOOK);
		assertThat(this.steps.open()).containsExactly("confirm-measure");
	}

	@Test
	void aReviewIsWithdrawnToo() {
		LADDER.rank = 4;
		start();
		tell(LadderProcess.GROUNDS_HELD);
		assertThat(this.steps.open()).isEmpty();
		assertThat(LADDER.told).endsWith("waits 7");
	}

	@Test
	void itEndsByItselfWhenNothingIsLeft() {
		waiting();
		LADDER.settled = true;
		tell(LadderProcess.LOOK);
		assertEnded();
	}

	@Test
	void anEndedLadderIsToldInVain() {
		start();
		tell(LadderProcess.CASE_CLOSED);
		tell(LadderProcess.GROUNDS_CLOSED);
		tell(LadderProcess.LOOK);
		assertEnded();
	}

	@Test
	void aTaskKnowsItsLadder() {
		start();
		String task = engine().getTaskService()
			.createTaskQuery()
			.processInstanceId(this.steps.instance())
			.singleResult()
			.getId();
		assertThat(process().ladderOf(task)).isEqualTo(cases);
	}

	private void start() {
		cases++;
		this.steps = new BareSteps(engine(),
				process().start(new CaseNumber("YH-demo-2026-" + cases), Map.of("ladderId", (long) cases)));
	}

	private void waiting() {
		start();
		this.steps.done("confirm-measure");
	}

	private void tell(String message) {
		process().tell(this.steps.instance(), message);
	}

	private void assertEnded() {
		assertThat(this.steps.ended()).isTrue();
		assertThat(LADDER.told).endsWith("ended").containsOnlyOnce("ended");
	}

	private static CamundaLadderProcess process() {
		return new CamundaLadderProcess(engine().getRuntimeService(), engine().getTaskService());
	}

	private static ProcessEngine engine() {
		return EXTENSION.getProcessEngine();
	}

}
