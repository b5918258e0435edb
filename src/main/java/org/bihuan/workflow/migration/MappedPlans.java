package org.bihuan.workflow.migration;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.bihuan.workflow.Migrations;
import org.bihuan.workflow.MoveRefused;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.migration.MigratingProcessInstanceValidationException;
import org.camunda.bpm.engine.migration.MigratingProcessInstanceValidationReport;
import org.camunda.bpm.engine.migration.MigrationInstruction;
import org.camunda.bpm.engine.migration.MigrationInstructionBuilder;
import org.camunda.bpm.engine.migration.MigrationPlan;
import org.camunda.bpm.engine.migration.MigrationPlanBuilder;
import org.camunda.bpm.engine.migration.MigrationPlanValidationException;

import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Makes the engine's plan of a mapping, and puts what the engine has against it into one
 * line each. What waits for a moment is never computed again: only what waits for a
 * condition gets its new one, because the engine demands it.
 */
@Component
class MappedPlans {

	private static final int MOST = 20;

	private final RuntimeService engine;

	MappedPlans(@Lazy RuntimeService engine) {
		this.engine = engine;
	}

	/** Where each activity goes: to the one of its own key, or as the mapping says. */
	Map<String, String> targets(Path path) {
		Map<String, String> targets = new LinkedHashMap<>();
		this.engine.createMigrationPlan(path.from(), path.to())
			.mapEqualActivities()
			.build()
			.getInstructions()
			.forEach((one) -> targets.put(one.getSourceActivityId(), one.getTargetActivityId()));
		targets.putAll(path.mapping());
		return targets;
	}

	/**
	 * The engine's plan.
	 * @throws MoveRefused if the engine refuses the mapping
	 */
	MigrationPlan plan(Path path) {
		MigrationPlanBuilder plan = this.engine.createMigrationPlan(path.from(), path.to());
		for (Map.Entry<String, String> one : targets(path).entrySet()) {
			if (!Migrations.ENDS.equals(one.getValue())) {
				MigrationInstructionBuilder mapped = plan.mapActivities(one.getKey(), one.getValue());
				plan = path.source().conditional(one.getKey()) ? mapped.updateEventTrigger() : mapped;
			}
		}
		try {
			return plan.build();
		}
		catch (MigrationPlanValidationException ex) {
			throw new MoveRefused(String.join("\n", words(ex)), ex);
		}
	}

	void execute(MigrationPlan plan, String instance) {
		try {
			this.engine.newMigration(plan).processInstanceIds(instance).execute();
		}
		catch (MigratingProcessInstanceValidationException ex) {
			throw new MoveRefused(String.join("\n", words(ex.getValidationReport())), ex);
		}
	}

	private static List<String> words(MigrationPlanValidationException ex) {
		Stream<String> instructions = ex.getValidationReport()
			.getInstructionReports()
			.stream()
			.flatMap((report) -> said(report.getMigrationInstruction(), report.getFailures()));
		Stream<String> variables = ex.getValidationReport()
			.getVariableReports()
			.values()
			.stream()
			.flatMap((report) -> report.getFailures().stream());
		return told(Stream.concat(instructions, variables).toList(), ex);
	}

	private static List<String> words(MigratingProcessInstanceValidationReport report) {
		List<String> words = new ArrayList<>(report.getFailures());
		report.getActivityInstanceReports()
			.forEach((one) -> one.getFailures().forEach((said) -> words.add(one.getSourceScopeId() + ": " + said)));
		report.getTransitionInstanceReports()
			.forEach((one) -> one.getFailures().forEach((said) -> words.add(one.getSourceScopeId() + ": " + said)));
		return words.stream().distinct().limit(MOST).toList();
	}

	private static Stream<String> said(MigrationInstruction instruction, List<String> failures) {
		return failures.stream()
			.map((said) -> instruction.getSourceActivityId() + " → " + instruction.getTargetActivityId() + ": " + said);
	}

	private static List<String> told(List<String> words, ProcessEngineException ex) {
		return words.isEmpty() ? List.of(String.valueOf(ex.getMessage())) : words.stream().limit(MOST).toList();
	}

	/**
	 * From one deployed version to another one.
	 *
	 * @param from identifier of the version that is left
	 * @param to identifier of the version that is reached
	 * @param source drawing of the version that is left
	 * @param mapping what goes elsewhere than to its own key
	 */
	record Path(String from, String to, Drawing source, Map<String, String> mapping) {
	}

}
