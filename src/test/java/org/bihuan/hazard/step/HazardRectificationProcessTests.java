package org.bihuan.hazard.step;

import java.util.Map;

import org.bihuan.deadline.BareEngine;
import org.bihuan.shared.CaseNumber;
import org.bihuan.workflow.step.BareSteps;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every path of the loop, from registration to look-back.
 */
@Deployment(resources = "bpmn/hazard-rectification.bpmn")
class HazardRectificationProcessTests {

	private static final FakeHazard HAZARD = new FakeHazard();

	@RegisterExtension
	static final ProcessEngineCoverageExtension EXTENSION = BareEngine.with("hazard-rectification", HAZARD.beans());

	private static int cases;

	private BareSteps steps;

	private CaseNumber number;

	@BeforeEach
	void aGeneralHazard() {
		HAZARD.reset();
	}

	@Test
	void aRejectedRegistrationEndsTheCase() {
		register();
		assertThat(this.steps.open()).containsExactly("confirm-registration");
		assertThat(this.steps.group("confirm-registration")).isEqualTo("section-chief@authority");
		this.steps.done("confirm-registration", "reject");
		assertEndedAfter("graded GENERAL", "closed REJECTED");
	}

	@Test
	void aDuplicateEndsTheCase() {
		register();
		this.steps.done("confirm-registration", "duplicate");
		assertEndedAfter("graded GENERAL", "closed DUPLICATE");
	}

	@Test
	void whatIsFixedAtOnceNeedsNoPlan() {
		confirmedToFixAtOnce();
		this.steps.done("verify", "pass");
		this.steps.done("sign-off", "approve");
		this.steps.done("look-back", "held");
		assertEndedAfter("graded GENERAL", "confirmed", "verified", "signedOff", "closed SIGNED_OFF");
	}

	@Test
	void aFailedFixAtOnceNeedsAPlan() {
		confirmedToFixAtOnce();
		HAZARD.plan = false;
		this.steps.done("verify", "fail-measures");
		assertThat(this.steps.open()).containsExactly("five-fix-assignment");
		assertThat(HAZARD.told).endsWith("measuresReopened", "planReopened");
	}

	@Test
	void aPlanThatNobodyApprovesOpensItsMeasuresAtOnce() {
		confirmed();
		HAZARD.open = 3;
		this.steps.done("five-fix-assignment");
		assertThat(this.steps.open()).containsExactly("rectify-measure", "rectify-measure", "rectify-measure");
		assertThat(this.steps.group("rectify-measure")).isEqualTo("worker@unit");
		this.steps.done("rectify-measure");
		this.steps.done("rectify-measure");
		assertThat(this.steps.open()).containsExactly("rectify-measure");
		this.steps.done("rectify-measure");
		assertThat(this.steps.open()).containsExactly("self-acceptance");
	}

	@Test
	void aReturnedPlanIsMadeAgain() {
		HAZARD.approval = true;
		confirmed();
		this.steps.done("five-fix-assignment");
		this.steps.done("approve-plan", "return");
		assertThat(this.steps.open()).containsExactly("five-fix-assignment");
		assertThat(HAZARD.told).doesNotContain("planAccepted");
		this.steps.done("five-fix-assignment");
		this.steps.done("approve-plan", "approve");
		assertThat(this.steps.open()).containsExactly("rectify-measure");
		assertThat(HAZARD.told).endsWith("planAccepted");
	}

	@Test
	void onlyFailedMeasuresOpenAgain() {
		HAZARD.open = 3;
		verifying();
		HAZARD.open = 1;
		this.steps.done("verify", "fail-measures");
		assertThat(this.steps.open()).containsExactly("rectify-measure");
		this.steps.done("rectify-measure");
		this.steps.done("self-acceptance");
		this.steps.done("verify", "pass");
		assertThat(this.steps.open()).containsExactly("sign-off");
	}

	@Test
	void aFailedPlanIsMadeAgain() {
		verifying();
		this.steps.done("verify", "fail-plan");
		assertThat(this.steps.open()).containsExactly("five-fix-assignment");
		assertThat(HAZARD.told).endsWith("planReopened");
	}

	@Test
	void aReturnedSignOffIsVerifiedAgain() {
		verifying();
		this.steps.done("verify", "pass");
		this.steps.done("sign-off", "return");
		assertThat(this.steps.open()).containsExactly("verify");
		assertThat(HAZARD.told).doesNotContain("signedOff");
	}

	@Test
	void aHazardThatRecursOpensANewCaseAndClosesItsOwn() {
		verifying();
		this.steps.done("verify", "pass");
		this.steps.done("sign-off", "approve");
		this.steps.done("look-back", "recurred");
		assertThat(this.steps.ended()).isTrue();
		assertThat(HAZARD.told).endsWith("signedOff", "recurred", "closed SIGNED_OFF");
	}

	@Test
	void theDutiesOfAMajorHazardOpenBesideItsConfirmation() {
		registerMajor();
		assertThat(this.steps.open()).containsExactly("confirm-registration", "interim-measures", "report-major-hazard",
				"report-to-workers-congress");
		assertThat(HAZARD.told).containsExactly("graded MAJOR", "majorDutiesStarted");
		assertThat(this.steps.group("interim-measures")).isEqualTo("safety-officer@unit");
		this.steps.done("report-major-hazard");
		assertThat(this.steps.group("acknowledge-report")).isEqualTo("inspector@authority");
	}

	@Test
	void aConfirmerWhoRaisesTheGradeOpensTheDuties() {
		register();
		HAZARD.grade = "MAJOR";
		this.steps.done("confirm-registration", "confirm",
				Map.of("grade", "MAJOR", "dutiesDone", false, "major", true));
		assertThat(this.steps.open()).containsExactly("five-fix-assignment", "interim-measures", "report-major-hazard",
				"report-to-workers-congress");
		assertThat(HAZARD.told).containsOnlyOnce("majorDutiesStarted");
		assertThat(HAZARD.terms).containsExactly("GENERAL", "MAJOR", "MAJOR");
	}

	@Test
	void aRejectionCancelsTheDuties() {
		registerMajor();
		this.steps.done("report-major-hazard");
		this.steps.done("confirm-registration", "reject");
		assertEndedAfter("graded MAJOR", "majorDutiesStarted", "closed REJECTED");
	}

	@Test
	void aDuplicateCancelsTheDuties() {
		registerMajor();
		this.steps.done("confirm-registration", "duplicate");
		assertEndedAfter("graded MAJOR", "majorDutiesStarted", "closed DUPLICATE");
	}

	@Test
	void theSignOffOfAMajorHazardWaitsForItsDuties() {
		registerMajor();
		coSigned();
		assertThat(this.steps.open()).doesNotContain("sign-off").contains("interim-measures");
		dutiesDone();
		assertThat(this.steps.open()).containsExactly("sign-off");
		assertThat(this.steps.group("sign-off")).isEqualTo("authority-leader@authority");
		this.steps.done("sign-off", "approve");
		this.steps.done("look-back", "held");
		assertThat(this.steps.ended()).isTrue();
	}

	@Test
	void dutiesDoneInTimeHoldNoSignOffUp() {
		registerMajor();
		dutiesDone();
		assertThat(this.steps.open()).containsExactly("confirm-registration");
		coSigned();
		assertThat(this.steps.open()).containsExactly("sign-off");
	}

	@Test
	void dutiesStartedByTheConfirmerHoldTheSignOffUpToo() {
		register();
		HAZARD.grade = "MAJOR";
		this.steps.done("confirm-registration", "confirm",
				Map.of("grade", "MAJOR", "dutiesDone", false, "major", true));
		planned();
		this.steps.done("verify", "pass");
		this.steps.done("co-sign-verification", "agree");
		assertThat(this.steps.open()).doesNotContain("sign-off");
		dutiesDone();
		assertThat(this.steps.open()).containsExactly("sign-off");
	}

	@Test
	void aSecondInspectorWhoDisagreesSendsItBackToVerification() {
		registerMajor();
		this.steps.done("confirm-registration", "confirm");
		planned();
		this.steps.done("verify", "pass");
		this.steps.done("co-sign-verification", "disagree");
		assertThat(this.steps.open()).contains("verify").doesNotContain("co-sign-verification");
		assertThat(HAZARD.told).doesNotContain("verified");
		this.steps.done("verify", "pass");
		this.steps.done("co-sign-verification", "agree");
		assertThat(HAZARD.told).endsWith("verified");
	}

	@Test
	void anExitEndsTheCaseAndItsDutiesForItsReason() {
		registerMajor();
		this.steps.done("report-major-hazard");
		process().exit(this.number, "MISTAKEN");
		assertEndedAfter("graded MAJOR", "majorDutiesStarted", "closed MISTAKEN");
	}

	@Test
	void anAmendedPlanIsMadeAgainFromApprovalOn() {
		HAZARD.approval = true;
		confirmed();
		this.steps.done("five-fix-assignment");
		process().planAmended(this.number);
		assertThat(this.steps.open()).containsExactly("five-fix-assignment");
		assertThat(HAZARD.told).endsWith("planReopened");
	}

	@Test
	void anAmendedPlanDropsEveryMeasure() {
		HAZARD.open = 3;
		confirmed();
		this.steps.done("five-fix-assignment");
		this.steps.done("rectify-measure");
		process().planAmended(this.number);
		assertThat(this.steps.open()).containsExactly("five-fix-assignment");
		assertThat(HAZARD.told).endsWith("planReopened");
	}

	@Test
	void anAmendedPlanIsMadeAgainFromSelfAcceptance() {
		confirmed();
		this.steps.done("five-fix-assignment");
		this.steps.done("rectify-measure");
		process().planAmended(this.number);
		assertThat(this.steps.open()).containsExactly("five-fix-assignment");
	}

	@Test
	void aVerifiedPlanIsNoLongerAmended() {
		verifying();
		process().planAmended(this.number);
		assertThat(this.steps.open()).containsExactly("verify");
	}

	@Test
	void aRaisedFindingIsConfirmedUnderItsNewTerms() {
		register();
		raise();
		assertThat(this.steps.open()).containsExactly("confirm-registration", "interim-measures", "report-major-hazard",
				"report-to-workers-congress");
		assertThat(HAZARD.told).containsOnlyOnce("majorDutiesStarted");
		assertThat(HAZARD.terms).containsExactly("GENERAL", "MAJOR");
	}

	@Test
	void whatWasToBeFixedAtOnceNeedsAPlanOnceItIsRaised() {
		HAZARD.quick = true;
		confirmed();
		raise();
		assertThat(this.steps.open()).contains("five-fix-assignment", "interim-measures").doesNotContain("fix-at-once");
	}

	@Test
	void aPlanInWorkIsApprovedOnceItIsRaised() {
		HAZARD.open = 2;
		confirmed();
		this.steps.done("five-fix-assignment");
		raise();
		assertThat(this.steps.open()).contains("approve-plan").doesNotContain("rectify-measure");
		this.steps.done("approve-plan", "approve");
		assertThat(this.steps.open()).contains("rectify-measure");
	}

	@Test
	void aPlanCarriedOutIsApprovedOnceItIsRaised() {
		confirmed();
		this.steps.done("five-fix-assignment");
		this.steps.done("rectify-measure");
		raise();
		assertThat(this.steps.open()).contains("approve-plan").doesNotContain("self-acceptance");
	}

	@Test
	void aRaisedVerificationStartsAgainUnderItsNewTerms() {
		verifying();
		raise();
		assertThat(this.steps.open()).contains("verify");
		assertThat(this.steps.group("verify")).isEqualTo("authority-leader@authority");
		this.steps.done("verify", "pass");
		assertThat(this.steps.open()).contains("co-sign-verification");
	}

	@Test
	void whatWaitsForItsSignOffIsVerifiedAgainOnceItIsRaised() {
		verifying();
		this.steps.done("verify", "pass");
		raise();
		assertThat(this.steps.open()).contains("verify", "interim-measures").doesNotContain("sign-off");
	}

	@Test
	void aLoweredGradeEndsTheDutiesAndNeedsNoCoSigner() {
		registerMajor();
		this.steps.done("confirm-registration", "confirm");
		planned();
		this.steps.done("verify", "pass");
		assertThat(this.steps.open()).contains("co-sign-verification", "interim-measures");
		lower();
		assertThat(this.steps.open()).containsExactly("sign-off");
		assertThat(HAZARD.told).contains("dutiesDropped");
	}

	@Test
	void aLoweredGradeLetsTheSignOffOpenThatWaitedForTheDuties() {
		registerMajor();
		coSigned();
		assertThat(this.steps.open()).doesNotContain("sign-off");
		lower();
		assertThat(this.steps.open()).containsExactly("sign-off");
		assertThat(this.steps.group("sign-off")).isEqualTo("section-chief@authority");
	}

	private void raise() {
		HAZARD.grade = "MAJOR";
		String leader = "authority-leader@authority";
		process().regraded(this.number, Map.of("grade", "MAJOR", "major", true, "dutiesDone", false, "confirmedBy",
				leader, "planApprovedBy", leader, "verifiedBy", leader, "planNeedsApproval", true));
	}

	private void lower() {
		HAZARD.grade = "GENERAL";
		process().regraded(this.number,
				Map.of("grade", "GENERAL", "major", false, "signedOffBy", "section-chief@authority"));
	}

	private static CamundaHazardProcess process() {
		return new CamundaHazardProcess(engine().getRuntimeService());
	}

	private void register() {
		this.number = new CaseNumber("YH-demo-2026-" + ++cases);
		process().start(this.number, Map.of("listed", false));
		this.steps = new BareSteps(engine(),
				engine().getRuntimeService()
					.createProcessInstanceQuery()
					.processInstanceBusinessKey(this.number.value())
					.singleResult()
					.getId());
	}

	private void registerMajor() {
		HAZARD.grade = "MAJOR";
		register();
	}

	private void confirmed() {
		register();
		this.steps.done("confirm-registration", "confirm");
	}

	private void confirmedToFixAtOnce() {
		HAZARD.quick = true;
		confirmed();
		assertThat(this.steps.open()).containsExactly("fix-at-once");
		this.steps.done("fix-at-once");
	}

	private void verifying() {
		confirmed();
		planned();
	}

	private void coSigned() {
		this.steps.done("confirm-registration", "confirm");
		planned();
		this.steps.done("verify", "pass");
		this.steps.done("co-sign-verification", "agree");
	}

	private void planned() {
		this.steps.done("five-fix-assignment");
		int measures = HAZARD.open;
		for (int i = 0; i < measures; i++) {
			this.steps.done("rectify-measure");
		}
		this.steps.done("self-acceptance");
	}

	private void dutiesDone() {
		this.steps.done("interim-measures");
		this.steps.done("report-to-workers-congress");
		this.steps.done("report-major-hazard");
		this.steps.done("acknowledge-report");
	}

	private void assertEndedAfter(String... told) {
		assertThat(this.steps.ended()).isTrue();
		assertThat(HAZARD.told).containsExactly(told);
	}

	private static ProcessEngine engine() {
		return EXTENSION.getProcessEngine();
	}

}
