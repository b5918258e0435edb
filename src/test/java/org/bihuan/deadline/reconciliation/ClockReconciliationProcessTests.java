package org.bihuan.deadline.reconciliation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;

import org.bihuan.deadline.BareEngine;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static org.assertj.core.api.Assertions.assertThat;

class ClockReconciliationProcessTests {

	private static final Instant START = Instant.parse("2026-03-02T01:00:00Z");

	private static final List<String> DONE = new ArrayList<>();

	private static final JavaDelegate RECONCILE = (execution) -> DONE.add("reconciled");

	private static final JavaDelegate ANCHOR = (execution) -> DONE.add("anchored");

	@RegisterExtension
	static final ProcessEngineCoverageExtension EXTENSION = BareEngine.with("clock-reconciliation",
			Map.of("clockReconcile", RECONCILE, "auditAnchor", ANCHOR));

	@BeforeEach
	void start() {
		ClockUtil.setCurrentTime(Date.from(START));
		DONE.clear();
	}

	@AfterEach
	void resetClock() {
		ClockUtil.reset();
	}

	@Test
	@Deployment(resources = "bpmn/clock-reconciliation.bpmn")
	void comparesOnceADayAndThenAnchors() {
		assertThat(DONE).isEmpty();
		BareEngine.at(EXTENSION.getProcessEngine(), START.plusSeconds(86_400));
		assertThat(DONE).containsExactly("reconciled", "anchored");
		BareEngine.at(EXTENSION.getProcessEngine(), START.plusSeconds(2 * 86_400));
		assertThat(DONE).hasSize(4);
	}

}
