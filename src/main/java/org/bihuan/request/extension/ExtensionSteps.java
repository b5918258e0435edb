package org.bihuan.request.extension;

import org.bihuan.shared.CaseNumber;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * What the processes {@code deadline-extension} and {@code clock-proposal} ask of the
 * room.
 */
@Configuration(proxyBeanMethods = false)
class ExtensionSteps {

	@Bean
	JavaDelegate extensionDropped(Extensions extensions) {
		return (execution) -> extensions.drop(new CaseNumber(execution.getProcessBusinessKey()));
	}

	@Bean
	JavaDelegate clockProposalDropped(FiledProposals proposals) {
		return (execution) -> proposals.drop(execution.getProcessInstanceId());
	}

}
