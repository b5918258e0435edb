package org.bihuan.deadline.service;

import java.time.Duration;

import org.bihuan.deadline.CalendarEffects;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * What the process {@code clock-sweep} asks us.
 */
@Configuration(proxyBeanMethods = false)
class ClockSweepSteps {

	/** Shorter than the time for which a node keeps a job. */
	private static final Duration A_WHILE = Duration.ofSeconds(30);

	@Bean
	JavaDelegate clockSweep(CalendarEffects calendar, DueServiceClocks sweep) {
		return (execution) -> {
			calendar.goOn(A_WHILE);
			sweep.fireDue();
		};
	}

}
