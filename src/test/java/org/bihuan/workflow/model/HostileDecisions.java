package org.bihuan.workflow.model;

import java.util.ArrayList;
import java.util.List;

/**
 * Code where a table has a cell, a language or a neighbour.
 */
final class HostileDecisions {

	private static final String ENTRY = "<inputEntry id=\"st-1-i1\"";

	private static final String ASKED = "<inputExpression id=\"in-documents-expression\"";

	private static final String CELL = "list contains(?, \"P-0\")";

	private static final String DECISION = "<decision ";

	private static final String TABLE = "<decisionTable id=\"sample-terms-table\"";

	private final List<Mutation> found = new ArrayList<>();

	private HostileDecisions() {
	}

	static List<Mutation> all() {
		HostileDecisions decisions = new HostileDecisions();
		decisions.languages();
		decisions.calls();
		decisions.cells();
		decisions.neighbours();
		decisions.wholeTables();
		return decisions.found;
	}

	private void languages() {
		for (String language : List.of("feel-scala", "feel-scala-unary-tests", "juel", "groovy", "javascript",
				"graal.js", "python", "FEEL", "java")) {
			add("cell in " + language, ENTRY, ENTRY + " expressionLanguage=\"" + language + "\"", "st-1-i1",
					"decision-language");
		}
		add("question in juel", ASKED, ASKED + " expressionLanguage=\"juel\"", "in-documents-expression",
				"decision-language");
		add("answer in javascript", "<outputEntry id=\"st-1-o1\"",
				"<outputEntry id=\"st-1-o1\" expressionLanguage=\"javascript\"", "st-1-o1", "decision-language");
	}

	private void calls() {
		add("function of the program", CELL, "{f: function(x) external {java: {class: \"C\"}}}.f(1)", "st-1-i1",
				"decision-language");
		add("class of Java", CELL, "java.lang.Runtime", "st-1-i1", "decision-language");
		add("function written in a cell", CELL, "(function(x) x)(1)", "st-1-i1", "decision-language");
		add("expression of the engine in a question", "<text>activeDocuments</text>", "<text>${canary.ring()}</text>",
				"in-documents-expression", "expression");
		add("expression of the engine in a name", "name=\"示例期限\" camunda", "name=\"#{canary.ring()}\" camunda",
				"sample-terms", "expression");
		add("expression in a description", "<description>Any<", "<description>${canary.ring()}<", "st-1", "expression");
	}

	private void cells() {
		add("cell that is no FEEL", CELL, "3 +* 4", "st-1-i1", "cell");
		add("cell of twenty thousand brackets", CELL, "(".repeat(20_000) + "1" + ")".repeat(20_000), "st-1-i1", "cell");
		add("answer that is no FEEL", "<outputEntry id=\"st-1-o1\"><text>5</text>",
				"<outputEntry id=\"st-1-o1\"><text>5 days</text>", "st-1-o1", "cell");
	}

	private void neighbours() {
		add("knowledge source", DECISION, "<knowledgeSource id=\"K_1\" name=\"x\"/>" + DECISION, "K_1", "element");
		add("item definition", DECISION, "<itemDefinition id=\"I_1\" name=\"x\"/>" + DECISION, "I_1", "element");
		add("input data", DECISION, "<inputData id=\"D_1\" name=\"x\"/>" + DECISION, "D_1", "element");
		add("decision service", DECISION, "<decisionService id=\"S_1\" name=\"x\"/>" + DECISION, "S_1", "element");
		add("invocation", TABLE, "<invocation id=\"V_1\"/>" + TABLE, "V_1", "element");
		add("context", TABLE, "<context id=\"C_1\"/>" + TABLE, "C_1", "element");
		add("relation", TABLE, "<relation id=\"R_1\"/>" + TABLE, "R_1", "element");
		add("extension", TABLE, "<extensionElements/>" + TABLE, "sample-terms", "element");
		add("XInclude", TABLE,
				"<xi:include xmlns:xi=\"http://www.w3.org/2001/XInclude\" href=\"file:///etc/hostname\"/>" + TABLE,
				"sample-terms", "element");
		add("document type", "<definitions ", "<!DOCTYPE d SYSTEM \"http://localhost/d.dtd\"><definitions ", "", "xml");
		add("instruction", TABLE, "<?php x ?>" + TABLE, "sample-terms", "instruction");
		add("nested too deep", "<description>Any</description>",
				"<description>".repeat(100) + "</description>".repeat(100), "", "xml");
	}

	private void wholeTables() {
		add("policy that is unknown", "hitPolicy=\"FIRST\"", "hitPolicy=\"PRIORITY\"", "sample-terms-table",
				"hit-policy");
		add("sum of rows", "hitPolicy=\"FIRST\"", "hitPolicy=\"COLLECT\" aggregation=\"SUM\"", "sample-terms-table",
				"hit-policy");
		add("row too short", "<inputEntry id=\"st-1-i1\"><text>" + CELL + "</text></inputEntry>", "", "st-1",
				"row-width");
		add("row without an id", "<rule id=\"st-1\">", "<rule>", "sample-terms-table", "no-id");
		add("two columns of a name", "name=\"days\"", "name=\"place\"", "out-place", "output-name");
		add("name too long", "name=\"示例期限\" camunda", "name=\"" + "x".repeat(256) + "\" camunda", "sample-terms",
				"length");
	}

	private void add(String what, String from, String to, String elementId, String rule) {
		this.found.add(new Mutation(what, from, to, elementId, rule));
	}

}
