package org.bihuan.hazard;

import java.util.Map;

import org.bihuan.BihuanTest;
import org.bihuan.organisation.People;
import org.bihuan.organisation.Person;
import org.bihuan.shared.Refusal;
import org.bihuan.shared.UnitCode;
import org.bihuan.workflow.CaseAct;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Acts in the case of a general hazard that a unit found itself: it stays inside the unit
 * until its grade is raised.
 */
@BihuanTest
class SelfFoundActApplicationTests {

	private static final Map<String, Object> REASON = Map.of("reason", "现场核实后的情况");

	@Autowired
	private ApplicationContext program;

	@Test
	void isWithdrawnInsideTheUnit() {
		Standing standing = found();
		assertThat(standing.acts().offered(standing.walk().number(), standing.person("safety-e-0118")))
			.extracting(CaseAct::key)
			.contains("withdrawal");
		assertThatExceptionOfType(Refusal.Forbidden.class)
			.isThrownBy(() -> standing.begins("withdrawal", REASON, standing.person("chief-emergency")));
		standing.begins("withdrawal", REASON, standing.person("safety-e-0118"));
		assertThat(standing.steps()).contains("confirm-withdrawal@E-0118");
		standing.walk().decides("confirm-withdrawal", "approve", "approve");
		assertThat(standing.walk().cover().reason()).isEqualTo("MISTAKEN");
	}

	@Test
	void goesToTheAuthorityOnceItIsRaised() {
		Standing standing = found();
		standing.walk().does("confirm-registration", Map.of("outcome", "confirm"));
		standing.walk().plans();
		standing.walk().rectifies();
		standing.walk().applies();
		assertThat(standing.steps()).isEqualTo("verify@E-0118");
		standing.begins("grade", Map.of("grade", "MAJOR", "reason", "构成重大"), standing.person("chief-emergency"));
		assertThat(standing.walk().open("verify").groups()).containsExactly("inspector@A-emergency");
		standing.walk().verifies("pass");
		assertThat(standing.steps()).contains("co-sign-verification@A-emergency");
	}

	private Standing found() {
		Registration found = new Registration(new UnitCode("E-0118"), null, "护栏松动", "螺栓脱落", "二车间", null, Map.of(),
				false, false, HazardSource.SELF_CHECK, null, null);
		Person worker = this.program.getBean(People.class).find("worker-e-0118").orElseThrow();
		return new Standing(
				new CaseWalk(this.program, this.program.getBean(Hazards.class).register(found, worker, null)));
	}

}
