package org.bihuan.hazard.step;

import org.bihuan.hazard.domain.HazardWork;
import org.bihuan.shared.CaseNumber;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;
import org.springframework.stereotype.Component;

/**
 * Step bean {@code hazardClosed}: closes the case for the reason in its field. A new bean
 * for each call, because the engine writes the field into it.
 */
@Component("hazardClosed")
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
public class HazardClosedSteps implements JavaDelegate {

	private final HazardWork work;

	private @Nullable Expression reason;

	HazardClosedSteps(HazardWork work) {
		this.work = work;
	}

	@Override
	public void execute(DelegateExecution execution) {
		if (this.reason == null) {
			throw new IllegalStateException("The field reason must be set");
		}
		this.work.closed(new CaseNumber(execution.getProcessBusinessKey()),
				String.valueOf(this.reason.getValue(execution)));
	}

	public void setReason(Expression reason) {
		this.reason = reason;
	}

}
