package org.bihuan.workflow.model;

import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tables that ask, tell or run what they may not.
 */
class DecisionRulesTests {

	private static final String TABLE = "<decisionTable id=\"sample-terms-table\"";

	private static final String ENTRY = "<inputEntry id=\"st-1-i1\"";

	static Stream<Mutation> mutations() {
		return Stream.concat(HostileDecisions.all().stream(), Stream.of(
				new Mutation("other id", "<decision id=\"sample-terms\"", "<decision id=\"other\"", "other",
						"file-name"),
				new Mutation("no history time", "camunda:historyTimeToLive=\"P3650D\"", "", "sample-terms",
						"history-time"),
				new Mutation("script language", ENTRY, ENTRY + " expressionLanguage=\"groovy\"", "st-1-i1",
						"decision-language"),
				new Mutation("language of all", "https://www.omg.org/spec/DMN/20191111/FEEL/", "juel",
						"sample-terms-definitions", "decision-language"),
				new Mutation("call into the program", "list contains(?, \"P-0\")",
						"function(x) external { java: { class: \"java.lang.Math\" } }", "st-1-i1", "decision-language"),
				new Mutation("expression of the engine", "\"P-0\"</text></outputEntry>",
						"${x.y()}</text></outputEntry>", "st-1-o2", "expression"),
				new Mutation("no documents", "<text>activeDocuments</text>", "<text>grade</text>", "sample-terms-table",
						"decision-input"),
				new Mutation("no place", "name=\"place\"", "name=\"page\"", "sample-terms-table", "decision-output"),
				new Mutation("value that the column does not list", "name=\"days\" typeRef=\"integer\"/>",
						"name=\"days\" typeRef=\"integer\"><outputValues id=\"days\"><text>3, 4</text></outputValues></output>",
						"st-1-o1", "decision-value"),
				new Mutation("import", "<decision ",
						"<import name=\"x\" namespace=\"x\" importType=\"x\" locationURI=\"http://localhost\"/><decision ",
						"sample-terms-definitions", "element"),
				new Mutation("literal expression", TABLE, "<literalExpression id=\"L_1\"/>" + TABLE, "L_1", "element"),
				new Mutation("knowledge model", "<decision ",
						"<businessKnowledgeModel id=\"B_1\" name=\"x\"/><decision ", "B_1", "element"),
				new Mutation("input variable", "<input id=\"in-documents\"",
						"<input camunda:inputVariable=\"x\" id=\"in-documents\"", "in-documents", "attribute"),
				new Mutation("external entity", "<definitions ",
						"<!DOCTYPE d [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><definitions ", "", "xml"),
				new Mutation("against the schema", TABLE, "<text/>" + TABLE, "", "schema"),
				new Mutation("two decisions", "</definitions>", "<decision id=\"second\" name=\"x\"/></definitions>",
						"", "one-decision")));
	}

	@ParameterizedTest
	@MethodSource("mutations")
	void refuses(Mutation mutation) {
		List<ModelProblem> problems = Samples.check(Samples.DECISION, mutation.apply(Samples.text(Samples.DECISION)));
		assertThat(problems).anyMatch(mutation::isNamedBy).allSatisfy(new ReadableProblems()::check);
	}

}
