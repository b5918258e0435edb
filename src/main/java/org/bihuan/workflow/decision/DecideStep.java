package org.bihuan.workflow.decision;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.bihuan.shared.CaseNumber;
import org.bihuan.workflow.DecisionRow;
import org.bihuan.workflow.Decisions;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;
import org.springframework.stereotype.Component;

/**
 * Step bean {@code decide}: evaluates the table named in the field {@code decision} with
 * the variables of the process, stores rule and basis with the case and sets the outputs
 * named in the field {@code outputs} as variables, {@code document} and {@code place} of
 * the basis among them. A new bean for each call, because the engine writes the fields
 * into it.
 */
@Component("decide")
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
public class DecideStep implements JavaDelegate {

	private final Decisions decisions;

	private @Nullable Expression decision;

	private @Nullable Expression outputs;

	public DecideStep(Decisions decisions) {
		this.decisions = decisions;
	}

	@Override
	public void execute(DelegateExecution execution) {
		List<DecisionRow> rows = this.decisions.decide(new CaseNumber(execution.getProcessBusinessKey()),
				text(this.decision, execution), inputs(execution));
		for (String output : text(this.outputs, execution).split(",")) {
			execution.setVariable(output.trim(), rows.isEmpty() ? null : value(rows.get(0), output.trim()));
		}
	}

	private @Nullable Object value(DecisionRow row, String output) {
		return switch (output) {
			case "document" -> row.document();
			case "place" -> row.place();
			default -> row.outputs().get(output);
		};
	}

	private Map<String, Object> inputs(DelegateExecution execution) {
		Map<String, Object> inputs = new HashMap<>(execution.getVariables());
		inputs.values().removeIf((value) -> value == null);
		return inputs;
	}

	private String text(@Nullable Expression field, DelegateExecution execution) {
		if (field == null) {
			throw new IllegalStateException(
					"The fields decision and outputs must be set: " + Arrays.asList(this.decision, this.outputs));
		}
		return String.valueOf(field.getValue(execution));
	}

	public void setDecision(Expression decision) {
		this.decision = decision;
	}

	public void setOutputs(Expression outputs) {
		this.outputs = outputs;
	}

}
