package org.bihuan.hazard.step;

import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/**
 * What real life brings to a hazard on its way: an exit, another plan, another grade.
 */
abstract class HazardEvents extends HazardOnBareEngine {

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
		assertThatIllegalStateException().isThrownBy(() -> process().planAmended(this.number));
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

}
