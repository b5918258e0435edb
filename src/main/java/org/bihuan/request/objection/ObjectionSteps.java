package org.bihuan.request.objection;

import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * What the process {@code objection} asks of the room.
 */
@Configuration(proxyBeanMethods = false)
class ObjectionSteps {

	@Bean
	JavaDelegate objectionDropped(Objections objections) {
		return (execution) -> objections.drop(execution.getProcessInstanceId());
	}

}
