package org.bihuan.workflow;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.delegate.DmnEvaluatedDecisionRule;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.InputExpression;
import org.camunda.bpm.model.dmn.instance.Output;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/**
 * A shipped decision table on the bare DMN engine, with its inputs and outputs as text.
 */
final class ShippedTable {

	/** Stands for an empty text in test data, where nothing stands for null. */
	private static final String EMPTY = "(empty)";

	private final DmnModelInstance model;

	private List<DmnEvaluatedDecisionRule> matched = List.of();

	private @Nullable DmnDecision decision;

	private @Nullable DmnEngine engine;

	private ShippedTable(Path file) {
		((Logger) LoggerFactory.getLogger("org.camunda")).setLevel(Level.WARN);
		this.model = Dmn.readModelFromFile(file.toFile());
	}

	static Stream<Path> files() {
		try (Stream<Path> files = Files.list(Path.of("dmn"))) {
			return files.filter((file) -> file.toString().endsWith(".dmn")).sorted().toList().stream();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	static ShippedTable of(Path file) {
		return new ShippedTable(file);
	}

	Decision decision() {
		return this.model.getModelElementsByType(Decision.class).iterator().next();
	}

	DecisionTable table() {
		return this.model.getModelElementsByType(DecisionTable.class).iterator().next();
	}

	List<String> outputs() {
		return table().getOutputs().stream().map(Output::getName).toList();
	}

	/**
	 * Evaluates a line of test data.
	 * @param line texts by column
	 * @return the outputs of the rows that matched and, as {@code rule}, their
	 * identifiers; joined by " / "
	 */
	Map<String, String> evaluate(Map<String, String> line) {
		Map<String, Object> variables = new HashMap<>();
		table().getInputs().forEach((input) -> {
			InputExpression expression = input.getInputExpression();
			String name = expression.getText().getTextContent();
			variables.put(name, typed(expression.getTypeRef(), line.get(name)));
		});
		List<Map<String, Object>> rows = rows(variables);
		Map<String, String> result = new LinkedHashMap<>();
		result.put("rule", String.join(" / ", matched()));
		outputs().forEach((name) -> result.put(name, joined(rows, name)));
		return result;
	}

	private List<Map<String, Object>> rows(Map<String, Object> variables) {
		if (this.engine == null) {
			this.engine = engine();
			this.decision = this.engine.parseDecisions(this.model).get(0);
		}
		return this.engine.evaluateDecisionTable(this.decision, variables).getResultList();
	}

	private DmnEngine engine() {
		DefaultDmnEngineConfiguration configuration = (DefaultDmnEngineConfiguration) DefaultDmnEngineConfiguration
			.createDefaultDmnEngineConfiguration();
		configuration.getCustomPostDecisionTableEvaluationListeners()
			.add((event) -> this.matched = event.getMatchingRules());
		RememberingFeelPlugin.remember(configuration);
		return configuration.buildEngine();
	}

	List<String> matched() {
		return this.matched.stream().map(DmnEvaluatedDecisionRule::getId).toList();
	}

	private static String joined(List<Map<String, Object>> rows, String name) {
		return rows.stream().map((row) -> Objects.toString(row.get(name), "")).collect(Collectors.joining(" / "));
	}

	private static @Nullable Object typed(@Nullable String type, String text) {
		if (text.isEmpty()) {
			return null;
		}
		if (type == null) {
			return Arrays.asList(text.split("\\|"));
		}
		return switch (type) {
			case "integer" -> Integer.valueOf(text);
			case "boolean" -> Boolean.valueOf(text);
			default -> text.equals(EMPTY) ? "" : text;
		};
	}

}
