package org.bihuan.deadline.legal;

import java.util.Date;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * What the process {@code legal-clock} asks us.
 */
@Configuration(proxyBeanMethods = false)
class LegalClockSteps {

	@Bean
	JavaDelegate clockNext(ClockBell bell) {
		return (execution) -> execution.setVariable("nextAt", Date.from(bell.next(obligation(execution))));
	}

	@Bean
	JavaDelegate clockRing(ClockBell bell) {
		return (execution) -> {
			// a filing that was faster has taken the clock's variables with it
			boolean gone = execution.getVariable("obligationId") == null;
			execution.setVariable("due", gone || bell.ring(obligation(execution)));
		};
	}

	private static long obligation(DelegateExecution execution) {
		return (Long) execution.getVariable("obligationId");
	}

}
