package org.bihuan.workflow.decision;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.bihuan.workflow.DecisionTables;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.Rule;

import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Reads the rows of deployed tables; a version never changes and is read once.
 */
@Component
class DeployedTables implements DecisionTables {

	private static final Pattern NAMED = Pattern.compile("\"([^\"]+)\"");

	private final RepositoryService repository;

	private final Map<String, List<Row>> byVersion = new ConcurrentHashMap<>();

	DeployedTables(@Lazy RepositoryService repository) {
		this.repository = repository;
	}

	@Override
	public List<Row> rows() {
		return this.repository.createDecisionDefinitionQuery()
			.latestVersion()
			.orderByDecisionDefinitionKey()
			.asc()
			.list()
			.stream()
			.flatMap((table) -> this.byVersion.computeIfAbsent(table.getId(), (id) -> read(table)).stream())
			.toList();
	}

	private List<Row> read(DecisionDefinition definition) {
		Collection<DecisionTable> tables = this.repository.getDmnModelInstance(definition.getId())
			.getModelElementsByType(DecisionTable.class);
		return tables.stream()
			.flatMap((table) -> table.getRules().stream().map((rule) -> row(definition, table, rule)))
			.toList();
	}

	private static Row row(DecisionDefinition definition, DecisionTable table, Rule rule) {
		String gate = rule.getInputEntries().iterator().next().getText().getTextContent();
		return new Row(definition.getKey(), rule.getId(), Arrays.asList(output(table, rule, "document").split("; ")),
				gates(gate), output(table, rule, "place"));
	}

	private static String output(DecisionTable table, Rule rule, String name) {
		List<String> names = table.getOutputs().stream().map(Output::getName).toList();
		int column = names.indexOf(name);
		return (column < 0) ? ""
				: List.copyOf(rule.getOutputEntries()).get(column).getText().getTextContent().replace("\"", "");
	}

	private static Set<String> gates(String entry) {
		Set<String> gates = new LinkedHashSet<>();
		Matcher matcher = NAMED.matcher(entry);
		while (matcher.find()) {
			gates.add(matcher.group(1));
		}
		return gates;
	}

}
