package org.bihuan.escalation.step;

import java.util.Date;

import org.bihuan.escalation.ladder.LadderWork;
import org.bihuan.escalation.ladder.Rung;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * What the process {@code overdue-escalation} asks of the room, a bean for each of its
 * service tasks.
 */
@Configuration(proxyBeanMethods = false)
class LadderSteps {

	private static final String RANK = "rank";

	private static final String ENTERPRISE = "ENTERPRISE";

	private final LadderWork work;

	LadderSteps(LadderWork work) {
		this.work = work;
	}

	@Bean
	JavaDelegate ladderLook() {
		return (execution) -> {
			execution.setVariables(this.work.look(id(execution)));
			if (!execution.hasVariable("reviewBy")) {
				execution.setVariable("reviewBy", ENTERPRISE.equals(execution.getVariable("addresseeKind"))
						? "section-chief@authority" : "supervisor@office");
			}
		};
	}

	@Bean
	JavaDelegate ladderProposed() {
		return (execution) -> {
			String measure = (String) execution.getVariable("measure");
			execution.setVariable("exhausted", measure == null);
			boolean inForce = measure != null && this.work.propose(id(execution), rung(execution, measure));
			execution.setVariable("inForce", inForce);
			if (inForce) {
				execution.setVariable(RANK, this.work.ladder(id(execution)).rank());
			}
		};
	}

	private Rung rung(DelegateExecution execution, String measure) {
		return new Rung(measure, Boolean.TRUE.equals(execution.getVariable("maySkip")), waitDays(execution),
				(String) execution.getVariable("document"), (String) execution.getVariable("place"));
	}

	@Bean
	JavaDelegate ladderWaits() {
		return (execution) -> execution.setVariable("nextLookAt",
				Date.from(this.work.waits(id(execution), waitDays(execution))));
	}

	@Bean
	JavaDelegate ladderEnded() {
		return (execution) -> this.work.ended(id(execution));
	}

	private int waitDays(DelegateExecution execution) {
		return (execution.getVariable("waitDays") instanceof Integer days) ? days
				: this.work.reviewDays((String) execution.getVariable("grade"));
	}

	private static long id(DelegateExecution execution) {
		return (Long) execution.getVariable("ladderId");
	}

}
