package org.bihuan.workflow.decision;

import java.util.List;
import java.util.Map;

import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.delegate.DmnEvaluatedDecisionRule;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.deploy.cache.DeploymentCache;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.jspecify.annotations.Nullable;

import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Evaluates versions of tables as the engine holds them in memory. Its service for
 * decisions reads the version from the database each time, though it never changes.
 */
@Component
class HeldTables {

	private final ProcessEngine engine;

	HeldTables(@Lazy ProcessEngine engine) {
		this.engine = engine;
	}

	/**
	 * Evaluates a version.
	 * @param version identifier of the version
	 * @param values values of its inputs
	 * @return rows that matched, in order
	 */
	List<DmnEvaluatedDecisionRule> matching(String version, Map<String, @Nullable Object> values) {
		ProcessEngineConfigurationImpl settings = settings();
		return MatchedRules.during(() -> settings.getCommandExecutorTxRequired()
			.execute((command) -> settings.getDmnEngine()
				.evaluateDecisionTable(held(settings.getDeploymentCache(), version), values)));
	}

	/**
	 * Evaluates a table that is not deployed. It has no identifier, so the engine keeps
	 * no history of it.
	 * @param table what {@link #parse} made
	 * @param values values of its inputs
	 * @return rows that matched, in order
	 */
	List<DmnEvaluatedDecisionRule> matching(DmnDecision table, Map<String, @Nullable Object> values) {
		ProcessEngineConfigurationImpl settings = settings();
		return MatchedRules.during(() -> settings.getCommandExecutorTxRequired()
			.execute((command) -> settings.getDmnEngine().evaluateDecisionTable(table, values)));
	}

	/**
	 * Makes a table of a model with the settings of the engine; stores nothing.
	 * @param key key of the table
	 * @param model a model that has passed the rules
	 * @return the table
	 */
	DmnDecision parse(String key, DmnModelInstance model) {
		ProcessEngineConfigurationImpl settings = settings();
		return settings.getCommandExecutorTxRequired()
			.execute((command) -> settings.getDmnEngine().parseDecision(key, model));
	}

	private ProcessEngineConfigurationImpl settings() {
		return (ProcessEngineConfigurationImpl) this.engine.getProcessEngineConfiguration();
	}

	private static DmnDecision held(DeploymentCache versions, String version) {
		DmnDecision held = versions.getDecisionDefinitionCache().get(version);
		return (held != null) ? held : versions.findDeployedDecisionDefinitionById(version);
	}

}
