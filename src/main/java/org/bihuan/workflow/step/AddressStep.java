package org.bihuan.workflow.step;

import org.bihuan.shared.CaseNumber;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.Expression;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;
import org.springframework.stereotype.Component;

/**
 * Step bean {@code address}: before a user task opens, finds the group that can do it and
 * puts it into the step's group variable. The field {@code to} says whom the model wants,
 * for example {@code inspector@authority}. A new bean for each call, because the engine
 * writes the field into it.
 */
@Component("address")
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
public class AddressStep implements ExecutionListener {

	private final Addressing addressing;

	private @Nullable Expression to;

	AddressStep(Addressing addressing) {
		this.addressing = addressing;
	}

	@Override
	public void notify(DelegateExecution execution) {
		if (this.to == null) {
			throw new IllegalStateException("The field to must be set at " + execution.getCurrentActivityId());
		}
		String step = execution.getCurrentActivityId();
		String group = this.addressing.address(new CaseNumber(execution.getProcessBusinessKey()),
				execution.getProcessDefinitionId(), step, String.valueOf(this.to.getValue(execution)));
		execution.setVariableLocal(StepModel.groupVariable(step), group);
	}

	public void setTo(Expression to) {
		this.to = to;
	}

}
