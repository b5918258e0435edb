package org.bihuan.workflow.decision;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationEvent;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationListener;
import org.camunda.bpm.dmn.engine.delegate.DmnEvaluatedDecisionRule;

/**
 * Listens to the decision engine: its results do not tell which rows matched, and a case
 * must name them.
 */
public class MatchedRules implements DmnDecisionTableEvaluationListener {

	private static final ThreadLocal<List<DmnEvaluatedDecisionRule>> CURRENT = new ThreadLocal<>();

	@Override
	public void notify(DmnDecisionTableEvaluationEvent event) {
		List<DmnEvaluatedDecisionRule> rules = CURRENT.get();
		if (rules != null) {
			rules.addAll(event.getMatchingRules());
		}
	}

	static List<DmnEvaluatedDecisionRule> during(Supplier<?> evaluation) {
		List<DmnEvaluatedDecisionRule> rules = new ArrayList<>();
		CURRENT.set(rules);
		try {
			evaluation.get();
			return rules;
		}
		finally {
			CURRENT.remove();
		}
	}

}
