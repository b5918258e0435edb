package org.bihuan.request.extension;

import org.bihuan.shared.CaseNumber;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * What the process {@code deadline-extension} asks of the room.
 */
@Configuration(proxyBeanMethods = false)
class ExtensionSteps {

	@Bean
	JavaDelegate extensionDropped(Extensions extensions) {
		return (execution) -> extensions.drop(new CaseNumber(execution.getProcessBusinessKey()));
	}

}
