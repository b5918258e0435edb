package org.bihuan.deadline.service;

import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

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

class ClockSweepProcessTests {

	private static final Instant START = Instant.parse("2026-03-02T01:00:00Z");

	private static final AtomicInteger SWEEPS = new AtomicInteger();

	private static final JavaDelegate SWEEP = (execution) -> SWEEPS.incrementAndGet();

	@RegisterExtension
	static final ProcessEngineCoverageExtension EXTENSION = BareEngine.with("clock-sweep", Map.of("clockSweep", SWEEP));

	@BeforeEach
	void start() {
		ClockUtil.setCurrentTime(Date.from(START));
	}

	@AfterEach
	void resetClock() {
		ClockUtil.reset();
	}

	@Test
	@Deployment(resources = "bpmn/clock-sweep.bpmn")
	void sweepsEveryMinute() {
		SWEEPS.set(0);
		Instant first = dueAt();
		assertThat(BareEngine.at(EXTENSION.getProcessEngine(), first)).isEqualTo(1);
		assertThat(dueAt()).isEqualTo(first.plusSeconds(60));
		assertThat(BareEngine.at(EXTENSION.getProcessEngine(), first.plusSeconds(60))).isEqualTo(1);
		assertThat(SWEEPS).hasValue(2);
	}

	private static Instant dueAt() {
		return EXTENSION.getManagementService().createJobQuery().singleResult().getDuedate().toInstant();
	}

}
