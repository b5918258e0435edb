package org.bihuan.hazard.act;

import org.bihuan.hazard.domain.HazardChanges;
import org.bihuan.shared.CaseNumber;
import org.bihuan.shared.UnitCode;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * What the processes of requests ask of the room once they are agreed to.
 */
@Configuration(proxyBeanMethods = false)
class ChangeSteps {

	private final HazardChanges changes;

	ChangeSteps(HazardChanges changes) {
		this.changes = changes;
	}

	@Bean
	JavaDelegate caseExit() {
		return (execution) -> this.changes.exit(number(execution), (String) execution.getVariable("exitReason"),
				(String) execution.getVariable("duplicateOf"));
	}

	@Bean
	JavaDelegate planAmended() {
		return (execution) -> this.changes.planAmended(number(execution));
	}

	@Bean
	JavaDelegate gradeRaised() {
		return (execution) -> this.changes.regraded(number(execution), "MAJOR");
	}

	@Bean
	JavaDelegate gradeLowered() {
		return (execution) -> this.changes.regraded(number(execution), "GENERAL");
	}

	@Bean
	JavaDelegate caseTransferred() {
		return (execution) -> this.changes.transferred(number(execution),
				new UnitCode((String) execution.getVariable("newAuthority")));
	}

	@Bean
	JavaDelegate accidentUnlinked() {
		return (execution) -> this.changes.accidentUnlinked(number(execution));
	}

	private static CaseNumber number(DelegateExecution execution) {
		return new CaseNumber(execution.getProcessBusinessKey());
	}

}
