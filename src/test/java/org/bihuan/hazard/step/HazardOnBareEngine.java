package org.bihuan.hazard.step;

import java.util.Map;

import org.bihuan.deadline.BareEngine;
import org.bihuan.shared.CaseNumber;
import org.bihuan.workflow.step.BareSteps;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * One hazard on an engine in memory, led through its process.
 */
abstract class HazardOnBareEngine {

	static final FakeHazard HAZARD = new FakeHazard();

	@RegisterExtension
	static final ProcessEngineCoverageExtension EXTENSION = BareEngine.with("hazard-rectification", HAZARD.beans());

	private static int cases;

	BareSteps steps;

	CaseNumber number;

	@BeforeEach
	void aGeneralHazard() {
		HAZARD.reset();
	}

	static CamundaHazardProcess process() {
		return new CamundaHazardProcess(engine().getRuntimeService());
	}

	void register() {
		this.number = new CaseNumber("YH-demo-2026-" + ++cases);
		process().start(this.number, Map.of("listed", false));
		this.steps = new BareSteps(engine(),
				engine().getRuntimeService()
					.createProcessInstanceQuery()
					.processInstanceBusinessKey(this.number.value())
					.singleResult()
					.getId());
	}

	void registerMajor() {
		HAZARD.grade = "MAJOR";
		register();
	}

	void confirmed() {
		register();
		this.steps.done("confirm-registration", "confirm");
	}

	void confirmedToFixAtOnce() {
		HAZARD.quick = true;
		confirmed();
		assertThat(this.steps.open()).containsExactly("fix-at-once");
		this.steps.done("fix-at-once");
	}

	void verifying() {
		confirmed();
		planned();
	}

	void coSigned() {
		this.steps.done("confirm-registration", "confirm");
		planned();
		this.steps.done("verify", "pass");
		this.steps.done("co-sign-verification", "agree");
	}

	void planned() {
		this.steps.done("five-fix-assignment");
		int measures = HAZARD.open;
		for (int i = 0; i < measures; i++) {
			this.steps.done("rectify-measure");
		}
		this.steps.done("self-acceptance");
	}

	void dutiesDone() {
		this.steps.done("interim-measures");
		this.steps.done("report-to-workers-congress");
		this.steps.done("report-major-hazard");
		this.steps.done("acknowledge-report");
	}

	void assertEndedAfter(String... told) {
		assertThat(this.steps.ended()).isTrue();
		assertThat(HAZARD.told).containsExactly(told);
	}

	static ProcessEngine engine() {
		return EXTENSION.getProcessEngine();
	}

}
