package org.bihuan.duty.period;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;

import org.bihuan.deadline.BareEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.mockito.Mockito;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every path of the round: first opened, then swept, then told.
 */
@Deployment(resources = "bpmn/duty-sweep.bpmn")
class DutySweepProcessTests {

	private static final List<String> MADE = new ArrayList<>();

	private static boolean runs = true;

	private static final DutyRoundSteps BEANS = new DutyRoundSteps(Mockito.mock(DutyRound.class, (call) -> {
		if ("runs".equals(call.getMethod().getName())) {
			return runs;
		}
		MADE.add(call.getMethod().getName());
		return Mockito.RETURNS_DEFAULTS.answer(call);
	}));

	@RegisterExtension
	static final ProcessEngineCoverageExtension EXTENSION = BareEngine.with("duty-sweep", Map.of("dutyOpening",
			BEANS.dutyOpening(), "dutySweep", BEANS.dutySweep(), "dutyFollowing", BEANS.dutyFollowing()));

	@AfterEach
	void resetClock() {
		ClockUtil.reset();
		runs = true;
		MADE.clear();
	}

	@Test
	void eachMinuteARoundIsMade() {
		minute();
		assertThat(MADE).containsExactly("open", "sweep", "follow");
	}

	@Test
	void whereRoundsAreOffNothingHappens() {
		runs = false;
		minute();
		assertThat(MADE).isEmpty();
	}

	private static void minute() {
		Instant due = EXTENSION.getProcessEngine()
			.getManagementService()
			.createJobQuery()
			.singleResult()
			.getDuedate()
			.toInstant();
		ClockUtil.setCurrentTime(Date.from(due));
		assertThat(BareEngine.at(EXTENSION.getProcessEngine(), due.plus(Duration.ofSeconds(1)))).isEqualTo(1);
	}

}
