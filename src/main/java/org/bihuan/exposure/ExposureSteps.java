package org.bihuan.exposure;

import java.util.Date;

import org.bihuan.shared.CaseNumber;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * What the process {@code public-exposure} asks of the room.
 */
@Configuration(proxyBeanMethods = false)
class ExposureSteps {

	private final ExposureWork work;

	ExposureSteps(ExposureWork work) {
		this.work = work;
	}

	@Bean
	JavaDelegate exposureNotTaken() {
		return (execution) -> this.work.notTaken((Long) execution.getVariable("exposureId"),
				(Long) execution.getVariable("measureId"), why(execution));
	}

	private static String why(DelegateExecution execution) {
		if (Boolean.TRUE.equals(execution.getVariable("caseOver"))) {
			return "case-over";
		}
		return Boolean.TRUE.equals(execution.getVariable("exposureDropped")) ? "not-proposed" : "not-approved";
	}

	@Bean
	JavaDelegate exposurePublished() {
		return (execution) -> execution.setVariable("takeDownAt", Date.from(this.work.published(id(execution))));
	}

	@Bean
	JavaDelegate exposureTakenDown() {
		return (execution) -> {
			Object because = execution.getVariable("voidBecause");
			boolean over = this.work.over(new CaseNumber(execution.getProcessBusinessKey()));
			this.work.takenDown(id(execution), (because != null) ? because.toString() : over ? "case-over" : "its-day");
		};
	}

	private static long id(DelegateExecution execution) {
		return (Long) execution.getVariable("exposureId");
	}

}
