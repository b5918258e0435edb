package org.bihuan.paper;

import org.bihuan.shared.CaseNumber;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * What the process {@code duty-paper} asks of the room, a bean for each of its service
 * tasks.
 */
@Configuration(proxyBeanMethods = false)
class PaperSteps {

	private final Papers papers;

	PaperSteps(Papers papers) {
		this.papers = papers;
	}

	@Bean
	JavaDelegate paperClosed() {
		return (execution) -> this.papers.closed(number(execution));
	}

	@Bean
	JavaDelegate paperDropped() {
		return (execution) -> this.papers.dropped(number(execution), (String) execution.getVariable("dropReason"));
	}

	private static CaseNumber number(DelegateExecution execution) {
		return new CaseNumber(execution.getProcessBusinessKey());
	}

}
