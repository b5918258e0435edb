package org.bihuan.workflow.decision;

import java.util.Arrays;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
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
import org.camunda.bpm.model.dmn.instance.OutputEntry;
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

	private List<DecisionDefinition> newest() {
		return this.repository.createDecisionDefinitionQuery()
			.latestVersion()
			.orderByDecisionDefinitionKey()
			.asc()
			.list();
	}

	@Override
	public List<String> versions() {
		return newest().stream().map(DecisionDefinition::getId).toList();
	}

	@Override
	public List<Row> rows() {
		return newest().stream()
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
		Map<String, String> outputs = outputs(table, rule);
		String documents = outputs.remove("document");
		String place = outputs.remove("place");
		return new Row(definition.getKey(), rule.getId(), Arrays.asList(documents.split("; ")), gates(gate), place,
				outputs);
	}

	private static Map<String, String> outputs(DecisionTable table, Rule rule) {
		Map<String, String> outputs = new LinkedHashMap<>(Map.of("document", "", "place", ""));
		Iterator<OutputEntry> entries = rule.getOutputEntries().iterator();
		for (Output output : table.getOutputs()) {
			outputs.put(output.getName(), entries.next().getText().getTextContent().replace("\"", ""));
		}
		return outputs;
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
