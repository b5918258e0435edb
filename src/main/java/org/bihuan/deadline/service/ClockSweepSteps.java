package org.bihuan.deadline.service;

import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * What the process {@code clock-sweep} asks us.
 */
@Configuration(proxyBeanMethods = false)
class ClockSweepSteps {

	@Bean
	JavaDelegate clockSweep(DueServiceClocks sweep) {
		return (execution) -> sweep.fireDue();
	}

}
