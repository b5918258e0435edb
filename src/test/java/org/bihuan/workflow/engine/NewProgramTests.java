package org.bihuan.workflow.engine;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

import org.bihuan.workflow.PublishedFiles;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.support.StaticListableBeanFactory;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a start of the program deploys: what it brings, once, and never over what was
 * published here.
 */
class NewProgramTests {

	private static final String TABLE = """
			<definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/"
			    xmlns:camunda="http://camunda.org/schema/1.0/dmn" id="d" name="%s" namespace="n">
			  <decision id="%s" name="%s" camunda:historyTimeToLive="P30D"><decisionTable id="t_%s">
			    <input id="i_%s"><inputExpression id="e_%s" typeRef="string"><text>a</text></inputExpression></input>
			    <output id="o_%s" name="b" typeRef="string"/>
			  </decisionTable></decision>
			</definitions>""";

	private final Map<String, byte[]> brought = new TreeMap<>();

	private final Map<String, byte[]> published = new TreeMap<>();

	private ProcessEngine engine;

	@BeforeEach
	void open() {
		StandaloneInMemProcessEngineConfiguration settings = new StandaloneInMemProcessEngineConfiguration();
		settings.setProcessEngineName("new-program");
		settings.setJdbcUrl("jdbc:h2:mem:new-program");
		this.engine = settings.buildProcessEngine();
		this.brought.put("dmn/one.dmn", table("one", "first"));
		this.brought.put("dmn/two.dmn", table("two", "first"));
	}

	@AfterEach
	void close() {
		this.engine.close();
	}

	@Test
	void theSameProgramDeploysOnce() {
		start();
		start();
		assertThat(this.engine.getRepositoryService().createDeploymentQuery().count()).isOne();
		assertThat(latest("one").getVersion()).isOne();
	}

	@Test
	void aNewProgramDeploysWhatItBrings() {
		start();
		this.brought.put("dmn/one.dmn", table("one", "second"));
		start();
		assertThat(latest("one").getName()).isEqualTo("second");
		start();
		assertThat(latest("one").getVersion()).isEqualTo(2);
	}

	@Test
	void whatWasPublishedStandsAfterAStartOfTheSameAndOfANewProgram() {
		start();
		this.published.put("dmn/one.dmn", table("one", "published"));
		this.engine.getRepositoryService()
			.createDeployment()
			.name("release-1")
			.addString("dmn/one.dmn", new String(this.published.get("dmn/one.dmn"), StandardCharsets.UTF_8))
			.deploy();
		start();
		assertThat(latest("one").getVersion()).isEqualTo(2);
		this.brought.put("dmn/one.dmn", table("one", "second"));
		this.brought.put("dmn/two.dmn", table("two", "second"));
		start();
		assertThat(latest("one").getName()).isEqualTo("published");
		assertThat(latest("two").getName()).isEqualTo("second");
	}

	private void start() {
		StaticListableBeanFactory beans = new StaticListableBeanFactory();
		beans.addBean("published", (PublishedFiles) () -> this.published);
		RepositoryService repository = this.engine.getRepositoryService();
		new ShippedModels(repository, () -> new TreeMap<>(this.brought), beans.getBeanProvider(PublishedFiles.class))
			.afterSingletonsInstantiated();
	}

	private DecisionDefinition latest(String key) {
		return this.engine.getRepositoryService()
			.createDecisionDefinitionQuery()
			.decisionDefinitionKey(key)
			.latestVersion()
			.singleResult();
	}

	private static byte[] table(String key, String name) {
		return TABLE.formatted(name, key, name, key, key, key, key).getBytes(StandardCharsets.UTF_8);
	}

}
