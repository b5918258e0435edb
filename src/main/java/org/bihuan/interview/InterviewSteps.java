package org.bihuan.interview;

import java.util.Date;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * What the process {@code interview} asks of the room, a bean for each of its service
 * tasks.
 */
@Configuration(proxyBeanMethods = false)
class InterviewSteps {

	private final Interviews interviews;

	private final Promises promises;

	InterviewSteps(Interviews interviews, Promises promises) {
		this.interviews = interviews;
		this.promises = promises;
	}

	@Bean
	JavaDelegate interviewNotice() {
		return (execution) -> execution.setVariable("interviewAt", Date.from(this.interviews.notice(id(execution))));
	}

	@Bean
	JavaDelegate interviewNoticed() {
		return (execution) -> execution.setVariable("inTime", this.interviews.noticedInTime(id(execution)));
	}

	@Bean
	JavaDelegate interviewMoment() {
		return (execution) -> execution.setVariable("noticed", this.interviews.momentCame(id(execution)));
	}

	@Bean
	JavaDelegate interviewPromises() {
		return (execution) -> execution.setVariable("promiseCount", this.promises.begin(id(execution)));
	}

	@Bean
	JavaDelegate interviewPromise() {
		return (execution) -> execution.setVariableLocal("promiseOwed",
				this.promises.word(id(execution), (Integer) execution.getVariable("loopCounter")));
	}

	@Bean
	JavaDelegate interviewSettled() {
		return (execution) -> this.interviews.done(id(execution));
	}

	@Bean
	JavaDelegate interviewDropped() {
		return (execution) -> this.interviews.drop(id(execution));
	}

	private static long id(DelegateExecution execution) {
		return (Long) execution.getVariable("interviewId");
	}

}
