package org.bihuan.workflow.decision;

import java.util.LinkedHashMap;
import java.util.Map;

import org.bihuan.workflow.DecisionRow;
import org.camunda.bpm.dmn.engine.delegate.DmnEvaluatedDecisionRule;
import org.jspecify.annotations.Nullable;

/**
 * Rows as the engine matched them, with the basis taken out of the outputs.
 */
final class Rows {

	private Rows() {
	}

	static DecisionRow of(DmnEvaluatedDecisionRule rule) {
		Map<String, @Nullable Object> outputs = new LinkedHashMap<>();
		rule.getOutputEntries().forEach((name, output) -> outputs.put(name, output.getValue().getValue()));
		String document = (String) outputs.remove("document");
		String place = (String) outputs.remove("place");
		return new DecisionRow(rule.getId(), outputs, document, place);
	}

}
