package org.bihuan.workflow.model;

import java.io.ByteArrayInputStream;
import java.util.List;

import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.xml.ModelException;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/**
 * The order of the checks: first the allow-list, and only what passes it is looked at
 * more closely, and what passes all of them by the engine's own parsers.
 */
class Checks {

	private final SafeXml xml = new SafeXml();

	private final ElementRules processElements = new ElementRules(new BpmnVocabulary());

	private final ElementRules decisionElements = new ElementRules(new DmnVocabulary());

	private final DecisionRules decisions = new DecisionRules();

	private final TableRules tables = new TableRules();

	private final CellRules cells = new CellRules();

	private final LengthRules lengths = new LengthRules();

	private final EngineReading engine = new EngineReading();

	private final List<Rule> rules;

	Checks(Known known) {
		Grammar grammar = new Grammar(known);
		this.rules = List.of(new ProcessRules(), new IdRules(), new ValueRules(), new ExpressionRules(grammar),
				new FlowRules(), new EntryRules(), new Reachability(), new EventRules(), new StepRules(known),
				new PropertyRules(grammar), new DiagramRules());
	}

	List<ModelProblem> check(String kind, String resource, String key, byte[] content, Deployed deployed) {
		Problems problems = new Problems(resource);
		switch (kind) {
			case "bpmn" -> checkProcess(key, content, deployed, problems);
			case "dmn" -> checkDecision(key, content, problems);
			default -> {
			}
		}
		return problems.list();
	}

	private void checkProcess(String key, byte[] content, Deployed deployed, Problems problems) {
		Element root = read(content, "bpmn:definitions", this.processElements, problems);
		if (root != null) {
			Model model = new Model(root, key, deployed);
			this.rules.forEach((rule) -> rule.check(model, problems));
			this.lengths.check(root, problems);
			checkSchema(() -> Bpmn.readModelFromStream(new ByteArrayInputStream(content)), problems);
			if (problems.isEmpty()) {
				this.engine.readProcess(key, content, problems);
			}
		}
	}

	private void checkDecision(String key, byte[] content, Problems problems) {
		Element root = read(content, "dmn:definitions", this.decisionElements, problems);
		if (root != null) {
			this.decisions.check(root, key, problems);
			this.tables.check(root, problems);
			this.lengths.check(root, problems);
			checkSchema(() -> Dmn.readModelFromStream(new ByteArrayInputStream(content)), problems);
			if (problems.isEmpty()) {
				this.engine.readDecision(Dmn.readModelFromStream(new ByteArrayInputStream(content)), problems);
				this.cells.check(root, problems);
			}
		}
	}

	private @Nullable Element read(byte[] content, String top, ElementRules elements, Problems problems) {
		Element root = this.xml.read(content, problems);
		if (root == null) {
			return null;
		}
		if (!Names.of(root).equals(top)) {
			problems.add(root, "element");
			return null;
		}
		elements.check(root, problems);
		return problems.isEmpty() ? root : null;
	}

	private void checkSchema(Runnable read, Problems problems) {
		try {
			read.run();
		}
		catch (ModelException ex) {
			problems.addForFile("schema", reason(ex));
		}
	}

	private String reason(Throwable ex) {
		Throwable cause = ex;
		while (cause.getCause() != null) {
			cause = cause.getCause();
		}
		return String.valueOf(cause.getMessage());
	}

}
