package org.bihuan.workflow.engine;

import java.util.concurrent.atomic.AtomicInteger;

import org.bihuan.SharedStatements;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.context.support.GenericApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Hostile models in an engine that has no rules in front of it: nothing of them runs.
 */
class ForcedModelsTests {

	private static final AtomicInteger SUNG = new AtomicInteger();

	private static final String MODEL = """
			<?xml version="1.0" encoding="UTF-8"?>
			<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="t"
				xmlns:camunda="http://camunda.org/schema/1.0/bpmn" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
			<process id="forced" isExecutable="true" camunda:historyTimeToLive="P1D">
			<startEvent id="start"/><sequenceFlow id="a" sourceRef="start" targetRef="step"/>
			%s
			<sequenceFlow id="b" sourceRef="step" targetRef="end"/><endEvent id="end"/>
			</process></definitions>""";

	private static ProcessEngine engine;

	@BeforeAll
	static void start() {
		GenericApplicationContext context = new GenericApplicationContext();
		context.registerBean("canary", Canary.class);
		context.refresh();
		StandaloneInMemProcessEngineConfiguration settings = new StandaloneInMemProcessEngineConfiguration();
		settings.setProcessEngineName("forced");
		settings.setJdbcUrl("jdbc:h2:mem:forced");
		EngineSettings.refuseCodeInModels(settings, context);
		settings.getProcessEnginePlugins().add(SharedStatements.h2());
		engine = settings.buildProcessEngine();
	}

	@AfterAll
	static void stop() {
		engine.close();
	}

	@BeforeEach
	void silence() {
		SUNG.set(0);
	}

	@ParameterizedTest
	@ValueSource(strings = { "<serviceTask id='step' camunda:expression='${canary.sing()}'/>",
			"<serviceTask id='step' camunda:expression='#{canary.sing()}'/>",
			"<serviceTask id='step' camunda:expression='${canary[\"sing\"]()}'/>",
			"<serviceTask id='step' camunda:expression='a${canary}b${canary.sing()}'/>",
			"<serviceTask id='step' camunda:class='org.bihuan.workflow.engine.ForcedModelsTests$Canary'/>",
			"<serviceTask id='step' camunda:delegateExpression='${canary.self()}'/>",
			"<scriptTask id='step' scriptFormat='juel'><script>${canary.sing()}</script></scriptTask>",
			"<scriptTask id='step' scriptFormat='javascript'><script>canary.sing()</script></scriptTask>",
			"<scriptTask id='step' scriptFormat='groovy' camunda:resource='classpath://x.groovy'/>",
			"<userTask id='step' camunda:assignee='${canary.sing()}'/>",
			"<userTask id='step' camunda:candidateGroups='${canary.sing()}'/>",
			"<userTask id='step' name='${canary.sing()}'/>",
			"<userTask id='step'><extensionElements><camunda:taskListener event='create' expression='${canary.sing()}'/>"
					+ "</extensionElements></userTask>",
			"<userTask id='step'><extensionElements><camunda:taskListener event='create'>"
					+ "<camunda:script scriptFormat='juel'>${canary.sing()}</camunda:script></camunda:taskListener>"
					+ "</extensionElements></userTask>",
			"<userTask id='step'><extensionElements><camunda:inputOutput><camunda:inputParameter name='x'>"
					+ "${canary.sing()}</camunda:inputParameter></camunda:inputOutput></extensionElements></userTask>",
			"<callActivity id='step' calledElement='${canary.sing()}'/>" })
	void nothingRuns(String step) {
		assertThatExceptionOfType(ProcessEngineException.class).isThrownBy(() -> run(step));
		assertThat(SUNG).hasValue(0);
	}

	@Test
	void aBeanByItsNameRuns() {
		run("<serviceTask id='step' camunda:delegateExpression='${canary}'/>");
		assertThat(SUNG).hasValue(1);
	}

	private static void run(String step) {
		String id = engine.getRepositoryService()
			.createDeployment()
			.addString("forced.bpmn", MODEL.formatted(step))
			.deploy()
			.getId();
		try {
			engine.getRuntimeService().startProcessInstanceByKey("forced");
		}
		finally {
			engine.getRepositoryService().deleteDeployment(id, true);
		}
	}

	/**
	 * What a hostile model would have sing.
	 */
	public static final class Canary implements JavaDelegate {

		public String sing() {
			SUNG.incrementAndGet();
			return "x";
		}

		public Canary self() {
			sing();
			return this;
		}

		@Override
		public void execute(DelegateExecution execution) {
			sing();
		}

	}

}
