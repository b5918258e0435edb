package org.bihuan.workflow.decision;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.bihuan.workflow.DecisionSheet;
import org.bihuan.workflow.DecisionSheet.Column;
import org.bihuan.workflow.DecisionSheet.Line;
import org.bihuan.workflow.DecisionSheets;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Description;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.camunda.bpm.model.dmn.instance.Text;
import org.jspecify.annotations.Nullable;

import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Reads deployed tables cell by cell; a version never changes and is read once.
 */
@Component
class DeployedSheets implements DecisionSheets {

	private final RepositoryService repository;

	private final Map<String, DecisionSheet> byVersion = new ConcurrentHashMap<>();

	DeployedSheets(@Lazy RepositoryService repository) {
		this.repository = repository;
	}

	@Override
	public List<DecisionSheet> sheets() {
		return this.repository.createDecisionDefinitionQuery()
			.latestVersion()
			.orderByDecisionDefinitionKey()
			.asc()
			.list()
			.stream()
			.map((table) -> this.byVersion.computeIfAbsent(table.getId(), (id) -> read(table)))
			.toList();
	}

	private DecisionSheet read(DecisionDefinition definition) {
		Decision decision = this.repository.getDmnModelInstance(definition.getId())
			.getModelElementById(definition.getKey());
		DecisionTable table = decision.getChildElementsByType(DecisionTable.class).iterator().next();
		Instant deployed = this.repository.createDeploymentQuery()
			.deploymentId(definition.getDeploymentId())
			.singleResult()
			.getDeploymentTime()
			.toInstant();
		return new DecisionSheet(definition.getKey(), definition.getVersion(), deployed, definition.getName(),
				text(decision.getDescription()), table.getHitPolicy().name(),
				table.getInputs().stream().map((input) -> text(input.getLabel())).toList(),
				table.getOutputs()
					.stream()
					.map((output) -> new Column(output.getName(), text(output.getLabel())))
					.toList(),
				table.getRules().stream().map(DeployedSheets::line).toList());
	}

	private static Line line(Rule rule) {
		return new Line(rule.getId(), text(rule.getDescription()),
				rule.getInputEntries().stream().map((entry) -> text(entry.getText())).toList(),
				rule.getOutputEntries().stream().map((entry) -> unquoted(text(entry.getText()))).toList());
	}

	private static String unquoted(String text) {
		boolean quoted = text.length() > 1 && text.startsWith("\"") && text.endsWith("\"");
		return quoted ? text.substring(1, text.length() - 1) : text;
	}

	private static String text(@Nullable String text) {
		return (text != null) ? text.strip() : "";
	}

	private static String text(@Nullable Text text) {
		return (text != null) ? text(text.getTextContent()) : "";
	}

	private static String text(@Nullable Description text) {
		return (text != null) ? text(text.getTextContent()) : "";
	}

}
