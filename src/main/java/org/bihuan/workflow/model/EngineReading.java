package org.bihuan.workflow.model;

import java.io.ByteArrayInputStream;
import java.util.List;

import org.camunda.bpm.dmn.engine.DmnEngineException;
import org.camunda.bpm.dmn.engine.impl.transform.DefaultDmnTransformer;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.Problem;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParser;
import org.camunda.bpm.engine.impl.cfg.DefaultBpmnParseFactory;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.el.JuelExpressionManager;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.model.dmn.DmnModelInstance;

/**
 * The last word: the engine's own parsers read the file as a deployment would, so that no
 * file passes here and fails there. They meet only what every other rule accepts, and
 * store and evaluate nothing.
 */
class EngineReading {

	private final StandaloneInMemProcessEngineConfiguration settings = new StandaloneInMemProcessEngineConfiguration();

	private final BpmnParser processes;

	private final DefaultDmnTransformer decisions = new DefaultDmnTransformer();

	EngineReading() {
		this.settings.setExpressionManager(new JuelExpressionManager());
		this.processes = new BpmnParser(this.settings.getExpressionManager(), new DefaultBpmnParseFactory());
	}

	void readProcess(String resource, byte[] content, Problems problems) {
		Context.setProcessEngineConfiguration(this.settings);
		try {
			this.processes.createParse()
				.deployment(new DeploymentEntity())
				.sourceInputStream(new ByteArrayInputStream(content))
				.name(resource)
				.execute();
		}
		catch (ParseException ex) {
			ex.getResorceReports()
				.stream()
				.flatMap((report) -> report.getErrors().stream())
				.forEach((problem) -> add(problem, problems));
		}
		catch (ProcessEngineException ex) {
			problems.addForFile("engine", String.valueOf(ex.getMessage()));
		}
		finally {
			Context.removeProcessEngineConfiguration();
		}
	}

	void readDecision(DmnModelInstance model, Problems problems) {
		try {
			this.decisions.createTransform().modelInstance(model).transformDecisionRequirementsGraph();
		}
		catch (DmnEngineException ex) {
			problems.addForFile("engine", String.valueOf(ex.getMessage()));
		}
	}

	private static void add(Problem problem, Problems problems) {
		List<String> elements = problem.getElementIds();
		String id = (problem.getMainElementId() != null || elements.isEmpty()) ? problem.getMainElementId()
				: elements.get(0);
		problems.addForId(id, "engine", String.valueOf(problem.getMessage()));
	}

}
