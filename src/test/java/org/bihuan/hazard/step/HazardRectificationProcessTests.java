package org.bihuan.hazard.step;

import java.util.Map;

import org.camunda.bpm.engine.test.Deployment;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every path of the loop, from registration to look-back, and of the events on its way.
 */
@Deployment(resources = "bpmn/hazard-rectification.bpmn")
class HazardRectificationProcessTests extends HazardEvents {

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

}
