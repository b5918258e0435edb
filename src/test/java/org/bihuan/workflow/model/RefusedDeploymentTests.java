package org.bihuan.workflow.model;

import java.util.List;
import java.util.Map;

import org.bihuan.SharedStatements;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/**
 * The engine stores nothing of a deployment that breaks a rule.
 */
class RefusedDeploymentTests {

	private static ProcessEngine engine;

	@BeforeAll
	static void start() {
		StandaloneInMemProcessEngineConfiguration settings = new StandaloneInMemProcessEngineConfiguration();
		settings.setProcessEngineName("refused");
		settings.setJdbcUrl("jdbc:h2:mem:refused");
		settings.setJobExecutorActivate(false);
		settings.setCustomPreDeployers(List.of(new ModelRulesDeployer(new ModelRules(new Samples.World()))));
		settings.getProcessEnginePlugins().add(SharedStatements.h2());
		engine = settings.buildProcessEngine();
	}

	@AfterAll
	static void stop() {
		engine.close();
	}

	@Test
	void storesWhatKeepsTheRules() {
		DeploymentBuilder deployment = engine.getRepositoryService().createDeployment();
		Samples.deployment().forEach((name, content) -> deployment.addString(name, new String(content)));
		String id = deployment.deploy().getId();
		assertThat(engine.getRepositoryService().createProcessDefinitionQuery().deploymentId(id).count()).isOne();
		assertThat(engine.getRepositoryService().createDecisionDefinitionQuery().deploymentId(id).count()).isOne();
		engine.getRepositoryService().deleteDeployment(id);
	}

	@Test
	void storesNothingOfADeploymentWithOneBadModel() {
		String bad = Samples.text(Samples.PROCESS).replace("${rejected}", "${execution.getClass()}");
		ModelRefused refused = refuse(Map.of(Samples.DECISION, Samples.text(Samples.DECISION), Samples.PROCESS, bad));
		assertThat(refused.problems()).extracting(ModelProblem::rule).containsExactly("condition");
		assertThat(refused).hasMessageContaining("Flow_rejected").hasMessageContaining("condition");
	}

	@ParameterizedTest
	@ValueSource(strings = { "x.groovy", "x.js", "x.xml", "x.cmmn", "x.bpmn20.xml", "x.dmn11.xml", "x.html", "xbpmn",
			"../x.bpmn", "X.bpmn", "a/../x.form", "x.bpmn.txt" })
	void storesNothingOfAnotherKind(String name) {
		ModelRefused refused = refuse(Map.of(name, "{}"));
		assertThat(refused.problems()).extracting(ModelProblem::rule).containsExactly("resource");
	}

	@Test
	void namesAFormThatCannotBeUsed() {
		assertThat(refuse(Map.of("forms/x.form", "[]")).problems()).extracting(ModelProblem::rule)
			.containsExactly("form-file");
	}

	@Test
	void standsBeforeTheDeployersOfTheEngine() {
		SpringProcessEngineConfiguration settings = new SpringProcessEngineConfiguration();
		new ModelRulesConfiguration().checkOfDeployments(new ModelRules(new Samples.World())).preInit(settings);
		assertThat(settings.getCustomPreDeployers()).hasOnlyElementsOfType(ModelRulesDeployer.class);
	}

	private static ModelRefused refuse(Map<String, String> resources) {
		RepositoryService repository = engine.getRepositoryService();
		DeploymentBuilder deployment = repository.createDeployment();
		resources.forEach(deployment::addString);
		ModelRefused refused = catchThrowableOfType(ModelRefused.class, deployment::deploy);
		assertThat(repository.createDeploymentQuery().count()).isZero();
		return refused;
	}

}
