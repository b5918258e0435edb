package org.bihuan.inspection;

import org.bihuan.shared.CaseNumber;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * What the process {@code leader-inspection} asks of the room, a bean for each of its
 * service tasks.
 */
@Configuration(proxyBeanMethods = false)
class InspectionSteps {

	private final Inspections inspections;

	private final Outputs outputs;

	InspectionSteps(Inspections inspections, Outputs outputs) {
		this.inspections = inspections;
		this.outputs = outputs;
	}

	@Bean
	JavaDelegate inspectionSigned() {
		return (execution) -> this.inspections.signed(number(execution));
	}

	@Bean
	JavaDelegate inspectionFinding() {
		return (execution) -> this.inspections.found(number(execution), (Integer) execution.getVariable("loopCounter"));
	}

	@Bean
	JavaDelegate inspectionReport() {
		return (execution) -> this.outputs.report(number(execution));
	}

	@Bean
	JavaDelegate inspectionLedger() {
		return (execution) -> this.outputs.ledger(number(execution));
	}

	@Bean
	JavaDelegate inspectionArchived() {
		return (execution) -> {
			this.outputs.record(number(execution));
			this.inspections.archived(number(execution));
		};
	}

	@Bean
	JavaDelegate inspectionDropped() {
		return (execution) -> this.inspections.dropped(number(execution), (String) execution.getVariable("dropReason"));
	}

	private static CaseNumber number(DelegateExecution execution) {
		return new CaseNumber(execution.getProcessBusinessKey());
	}

}
