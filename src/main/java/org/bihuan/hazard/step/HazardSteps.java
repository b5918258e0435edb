package org.bihuan.hazard.step;

import org.bihuan.hazard.domain.Hazard;
import org.bihuan.hazard.domain.HazardChanges;
import org.bihuan.hazard.domain.HazardWork;
import org.bihuan.shared.CaseNumber;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * What the process {@code hazard-rectification} asks of the room, a bean for each of its
 * service tasks.
 */
@Configuration(proxyBeanMethods = false)
class HazardSteps {

	private final HazardWork work;

	HazardSteps(HazardWork work) {
		this.work = work;
	}

	@Bean
	JavaDelegate hazardGraded() {
		return (execution) -> {
			Hazard hazard = this.work.graded(number(execution), (String) execution.getVariable("grade"));
			boolean major = hazard.major();
			execution.setVariable("grade", hazard.grade());
			execution.setVariable("dutiesDone", !major);
			execution.setVariable("major", major);
		};
	}

	@Bean
	JavaDelegate hazardMajorDutiesStarted() {
		return (execution) -> this.work.majorDutiesStarted(number(execution));
	}

	@Bean
	JavaDelegate hazardDutiesDone() {
		return (execution) -> execution.setVariable("dutiesDone", true);
	}

	@Bean
	JavaDelegate hazardDutiesDropped(HazardChanges changes) {
		return (execution) -> {
			changes.dutiesDropped(number(execution));
			execution.setVariable("dutiesDone", true);
		};
	}

	@Bean
	JavaDelegate hazardConfirmed() {
		return (execution) -> {
			Hazard hazard = this.work.confirmed(number(execution));
			execution.setVariable("quick", hazard.quick());
			execution.setVariable("planNeedsApproval", hazard.terms().planApprovedBy() != null);
		};
	}

	@Bean
	JavaDelegate hazardPlanAccepted() {
		return (execution) -> openMeasures(execution, this.work.planAccepted(number(execution)));
	}

	@Bean
	JavaDelegate hazardMeasuresReopened() {
		return (execution) -> openMeasures(execution, this.work.measuresReopened(number(execution)));
	}

	private void openMeasures(DelegateExecution execution, Hazard hazard) {
		execution.setVariable("hasPlan", hazard.hasPlan());
		execution.setVariable("openMeasures", hazard.openMeasures().size());
	}

	@Bean
	JavaDelegate hazardPlanReopened() {
		return (execution) -> this.work.planReopened(number(execution));
	}

	@Bean
	JavaDelegate hazardVerified() {
		return (execution) -> this.work.verified(number(execution));
	}

	@Bean
	JavaDelegate hazardSignedOff() {
		return (execution) -> this.work.signedOff(number(execution));
	}

	@Bean
	JavaDelegate hazardRecurred() {
		return (execution) -> this.work.recurred(number(execution));
	}

	private static CaseNumber number(DelegateExecution execution) {
		return new CaseNumber(execution.getProcessBusinessKey());
	}

}
