package org.bihuan.duty.period;

import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * What the process {@code duty-sweep} asks of the room.
 */
@Configuration(proxyBeanMethods = false)
class DutyRoundSteps {

	private final DutyRound round;

	DutyRoundSteps(DutyRound round) {
		this.round = round;
	}

	@Bean
	JavaDelegate dutyOpening() {
		return ifItRuns(this.round::open);
	}

	@Bean
	JavaDelegate dutySweep() {
		return ifItRuns(this.round::sweep);
	}

	@Bean
	JavaDelegate dutyFollowing() {
		return ifItRuns(this.round::follow);
	}

	private JavaDelegate ifItRuns(Runnable work) {
		return (execution) -> {
			if (this.round.runs()) {
				work.run();
			}
		};
	}

}
