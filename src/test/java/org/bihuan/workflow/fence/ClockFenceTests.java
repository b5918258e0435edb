package org.bihuan.workflow.fence;

import java.time.Duration;
import java.time.Instant;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.cmd.AcquireJobsCmd;
import org.camunda.bpm.engine.impl.jobexecutor.AcquiredJobs;
import org.camunda.bpm.engine.impl.jobexecutor.DefaultJobExecutor;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mockito.Mockito;

import org.springframework.boot.actuate.health.Status;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A node takes jobs while its clock and the database's agree, and no longer.
 */
class ClockFenceTests {

	private static final Instant NOON = Instant.parse("2026-11-02T04:00:00Z");

	private Duration ahead = Duration.ZERO;

	private Duration slow = Duration.ZERO;

	private Instant database = NOON;

	private int compared;

	private ClockFence fence(Duration every) {
		return new ClockFence(() -> this.database.plus(this.ahead), () -> {
			this.compared++;
			this.database = this.database.plus(this.slow);
			return this.database;
		}, Duration.ofSeconds(5), every);
	}

	@ParameterizedTest
	@CsvSource({ "PT0S, true", "PT5S, true", "PT-5S, true", "PT5.001S, false", "PT-5.001S, false", "PT10M, false",
			"PT-10M, false" })
	void itIsOpenWithinTheTolerance(Duration off, boolean open) {
		this.ahead = off;
		ClockFence fence = fence(Duration.ZERO);
		assertThat(fence.isRight()).isEqualTo(open);
		assertThat(fence.off()).isEqualTo(off);
		assertThat(new NodeClockHealthIndicator(fence).health().getStatus())
			.isEqualTo(open ? Status.UP : Status.OUT_OF_SERVICE);
	}

	@Test
	void aSlowAnswerIsNoDifference() {
		this.slow = Duration.ofMinutes(1);
		assertThat(fence(Duration.ZERO).isRight()).isTrue();
	}

	@Test
	void itClosesAndOpensAgain() {
		ClockFence fence = fence(Duration.ZERO);
		SimpleMeterRegistry meters = new SimpleMeterRegistry();
		fence.bindTo(meters);
		assertThat(fence.isRight()).isTrue();
		this.ahead = Duration.ofMinutes(-10);
		assertThat(fence.isRight()).isFalse();
		assertThat(meters.get("bihuan.clock.off").gauge().value()).isEqualTo(-600);
		this.ahead = Duration.ZERO;
		assertThat(fence.isRight()).isTrue();
	}

	@Test
	void itComparesNotAtEachLook() {
		ClockFence fence = fence(Duration.ofDays(1));
		assertThat(fence.isRight()).isTrue();
		this.ahead = Duration.ofSeconds(4);
		assertThat(fence.isRight()).isTrue();
		assertThat(this.compared).isOne();
	}

	@ParameterizedTest
	@CsvSource({ "PT10M", "PT-10M" })
	void aClockThatIsSetIsFoundAtOnce(Duration by) {
		ClockFence fence = fence(Duration.ofDays(1));
		assertThat(fence.isRight()).isTrue();
		this.ahead = by;
		assertThat(fence.isRight()).isFalse();
		assertThat(fence.off()).isEqualTo(by);
	}

	@Test
	void whoeverWaitsByTheNodesClockIsWokenWhenItIsRight() {
		JobExecutor executor = Mockito.mock();
		SpringProcessEngineConfiguration engine = new SpringProcessEngineConfiguration();
		engine.setJobExecutor(executor);
		ClockFence fence = fence(Duration.ZERO);
		new FencedExecutor(fence).postInit(engine);
		this.ahead = Duration.ofMinutes(10);
		assertThat(fence.isRight()).isFalse();
		Mockito.verify(executor, Mockito.never()).jobWasAdded();
		this.ahead = Duration.ZERO;
		assertThat(fence.isRight()).isTrue();
		Mockito.verify(executor).jobWasAdded();
	}

	@Test
	void theExecutorAsksBeforeEachLookForJobs() {
		DefaultJobExecutor executor = new DefaultJobExecutor();
		SpringProcessEngineConfiguration engine = new SpringProcessEngineConfiguration();
		engine.setJobExecutor(executor);
		new FencedExecutor(fence(Duration.ZERO)).postInit(engine);
		assertThat(executor.getAcquireJobsCmd(3)).isInstanceOf(AcquireJobsCmd.class);
		this.ahead = Duration.ofMinutes(10);
		Command<AcquiredJobs> fenced = executor.getAcquireJobsCmd(3);
		assertThat(fenced.execute(Mockito.mock()).size()).isZero();
		this.ahead = Duration.ZERO;
		assertThat(executor.getAcquireJobsCmd(3)).isInstanceOf(AcquireJobsCmd.class);
	}

}
