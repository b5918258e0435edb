package org.bihuan.workflow;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import org.bihuan.shared.CaseNumber;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.delegate.DmnEvaluatedDecisionRule;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/**
 * The shipped decision tables for tests of other rooms, with the documents that a test
 * makes active.
 */
public final class ShippedDecisions implements Decisions {

	private static final Map<String, DmnModelInstance> MODELS = new ConcurrentHashMap<>();

	private final DefaultDmnEngineConfiguration configuration = (DefaultDmnEngineConfiguration) DefaultDmnEngineConfiguration
		.createDefaultDmnEngineConfiguration();

	private final DmnEngine engine;

	private final Map<String, DmnDecision> decisions = new HashMap<>();

	private List<DmnEvaluatedDecisionRule> matched = List.of();

	private List<String> active = List.of();

	public ShippedDecisions() {
		((Logger) LoggerFactory.getLogger("org.camunda")).setLevel(Level.WARN);
		this.configuration.getCustomPostDecisionTableEvaluationListeners()
			.add((event) -> this.matched = event.getMatchingRules());
		RememberingFeelPlugin.remember(this.configuration);
		this.engine = this.configuration.buildEngine();
	}

	/**
	 * Makes documents active.
	 * @param documents their identifiers
	 */
	public void activate(List<String> documents) {
		this.active = documents;
	}

	@Override
	public List<DecisionRow> evaluate(String key, Map<String, Object> inputs) {
		return whatIf(key, inputs, this.active);
	}

	@Override
	public List<List<DecisionRow>> evaluateAll(String key, List<Map<String, Object>> inputs) {
		return inputs.stream().map((one) -> evaluate(key, one)).toList();
	}

	@Override
	public List<DecisionRow> decide(CaseNumber number, String key, Map<String, Object> inputs) {
		return evaluate(key, inputs);
	}

	@Override
	public List<DecisionRow> whatIf(String key, Map<String, Object> inputs, List<String> documents) {
		DmnModelInstance model = MODELS.computeIfAbsent(key,
				(name) -> Dmn.readModelFromFile(Path.of("dmn", name + ".dmn").toFile()));
		Map<String, @Nullable Object> variables = new HashMap<>();
		model.getModelElementsByType(DecisionTable.class)
			.iterator()
			.next()
			.getInputs()
			.forEach((input) -> variables.put(input.getInputExpression().getText().getTextContent(), null));
		variables.replaceAll((name, none) -> inputs.get(name));
		variables.put("activeDocuments", documents);
		DmnDecision decision = this.decisions.computeIfAbsent(key, (name) -> this.engine.parseDecisions(model).get(0));
		this.engine.evaluateDecisionTable(decision, variables);
		return this.matched.stream().map(ShippedDecisions::row).toList();
	}

	private static DecisionRow row(DmnEvaluatedDecisionRule rule) {
		Map<String, @Nullable Object> outputs = new HashMap<>();
		rule.getOutputEntries()
			.values()
			.forEach((entry) -> outputs.put(entry.getOutputName(), entry.getValue().getValue()));
		Object document = outputs.remove("document");
		Object place = outputs.remove("place");
		return new DecisionRow(rule.getId(), outputs, (document != null) ? document.toString() : null,
				(place != null) ? place.toString() : null);
	}

}
