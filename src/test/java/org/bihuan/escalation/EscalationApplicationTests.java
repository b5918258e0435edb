package org.bihuan.escalation;

import java.util.List;
import java.util.Map;

import org.bihuan.BihuanTest;
import org.bihuan.hazard.CaseWalk;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What ends a ladder, what does not, and who is late at all.
 */
@BihuanTest
class EscalationApplicationTests {

	@Autowired
	private ApplicationContext program;

	@Test
	void measuresDoneButNeverSignedStillFallDue() {
		CaseWalk walk = CaseWalk.found(this.program, "E-0118", false);
		walk.plans();
		walk.rectifies();
		walk.days(60);
		assertThat(walk.obligation("rectify").state()).isEqualTo("missed");
		assertThat(walk.grounds()).containsExactly("OVERDUE OPEN");
		assertThat(walk.confirming()).containsOnlyOnce("section-chief@A-emergency");
		assertThat(walk.steps()).contains("self-acceptance").doesNotContain("verify");
	}

	@Test
	void aShamApplicationEndsNoLadder() {
		CaseWalk walk = CaseWalk.found(this.program, "E-0118", false);
		walk.plans();
		walk.rectifies();
		walk.days(60);
		walk.applies();
		assertThat(walk.obligation("rectify").state()).isEqualTo("held");
		assertThat(walk.grounds()).containsExactly("OVERDUE HELD");
		walk.verifies("fail-measures");
		assertThat(walk.obligation("rectify").state()).isNotEqualTo("held");
		assertThat(walk.grounds()).containsExactly("OVERDUE OPEN");
		assertThat(live(walk)).hasSize(1);
	}

	@Test
	void aSignOffEndsTheLadder() {
		CaseWalk walk = CaseWalk.found(this.program, "E-0118", false);
		walk.plans();
		walk.rectifies();
		walk.days(60);
		walk.decides("confirm-measure", "confirm", "confirm");
		walk.applies();
		walk.verifies("pass");
		walk.decides("sign-off", "approve", "approve");
		assertThat(live(walk)).isEmpty();
		assertThat(walk.steps()).containsExactly("look-back");
	}

	@Test
	void whateverIsLateJoinsOneLadder() {
		CaseWalk walk = CaseWalk.found(this.program, "E-0001", true);
		walk.days(20);
		assertThat(walk.ladders()).hasSize(1);
		assertThat(walk.grounds()).containsExactly("OVERDUE OPEN", "OVERDUE OPEN", "OVERDUE OPEN");
		assertThat(walk.confirming()).containsOnlyOnce("section-chief@A-emergency");
		walk.duties();
		walk.plans();
		walk.decides("approve-plan", "approve", "approve");
		assertThat(live(walk)).isEmpty();
		walk.rectifies();
		walk.days(90);
		assertThat(live(walk)).hasSize(1);
	}

	@Test
	void tooManyFailedVerificationsJoinTheLadderOfALatePlan() {
		CaseWalk walk = CaseWalk.found(this.program, "E-0118", false);
		walk.plans();
		walk.rectifies();
		walk.days(60);
		for (int i = 0; i < 3; i++) {
			walk.rectifies();
			walk.applies();
			walk.verifies("fail-measures");
		}
		assertThat(walk.ladders()).hasSize(1);
		assertThat(walk.grounds()).containsExactly("OVERDUE OPEN", "REFUSED OPEN");
		walk.rectifies();
		walk.applies();
		assertThat(walk.grounds()).containsExactly("OVERDUE HELD", "REFUSED HELD");
	}

	@Test
	void tooManyFailedVerificationsAloneOpenALadder() {
		CaseWalk walk = CaseWalk.found(this.program, "E-0118", false);
		walk.plans();
		for (int i = 0; i < 3; i++) {
			assertThat(walk.ladders()).isEmpty();
			walk.rectifies();
			walk.applies();
			walk.verifies("fail-measures");
		}
		assertThat(walk.grounds()).containsExactly("REFUSED OPEN");
	}

	@Test
	void aSlowAuthorityMakesNoUnitLate() {
		CaseWalk walk = CaseWalk.found(this.program, "E-0001", true);
		walk.duties();
		walk.plans();
		walk.days(40);
		assertThat(walk.grounds()).isEmpty();
		walk.decides("approve-plan", "return", "approve");
		assertThat(walk.obligation("plan").state()).isEqualTo("running");
		walk.plans();
		walk.decides("approve-plan", "approve", "approve");
		walk.rectifies();
		walk.applies();
		walk.days(60);
		assertThat(walk.obligation("rectify").state()).isEqualTo("held");
		walk.verifies("pass");
		walk.decides("co-sign-verification", "agree", "agree");
		walk.days(60);
		walk.decides("sign-off", "approve", "approve");
		assertThat(walk.ladders()).isEmpty();
		assertThat(walk.laddersOfTheOffice()).extracting((row) -> row.get("ADDRESSEE")).containsOnly("A-emergency");
		assertThat(walk.obligation("rectify").state()).isEqualTo("met");
	}

	@Test
	void aFilingBringsNoMeasureNearer() {
		CaseWalk walk = CaseWalk.found(this.program, "E-0001", true);
		walk.days(20);
		while (walk.steps().contains("confirm-measure")) {
			walk.decides("confirm-measure", "confirm", "confirm");
			walk.days(0);
		}
		int taken = measures(walk);
		walk.plans();
		walk.days(0);
		assertThat(walk.steps()).doesNotContain("confirm-measure", "review-ladder");
		assertThat(measures(walk)).isEqualTo(taken);
	}

	@Test
	void aLateAuthorityClimbsALadderOfItsOwn() {
		CaseWalk walk = CaseWalk.found(this.program, "E-0118", false);
		walk.plans();
		walk.rectifies();
		walk.applies();
		walk.verifies("pass");
		walk.decides("sign-off", "approve", "approve");
		walk.days(60);
		assertThat(walk.ladders()).isEmpty();
		assertThat(walk.laddersOfTheOffice()).last()
			.extracting("ADDRESSEE", "ENDED_AT")
			.containsExactly("A-emergency", null);
		assertThat(walk.confirming()).containsExactly("supervisor@O-demo");
	}

	private static List<Map<String, Object>> live(CaseWalk walk) {
		return walk.ladders().stream().filter((row) -> row.get("ENDED_AT") == null).toList();
	}

	private static int measures(CaseWalk walk) {
		return walk.rows("""
				select m.id from esc_measure m join esc_ladder l on l.id = m.ladder_id
				where l.case_number = ?""").size();
	}

}
