package org.bihuan.workflow.model;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.w3c.dom.Element;

/**
 * A decision table asks first which documents are active and tells last on what it rests;
 * its language is FEEL without calls into the program.
 */
class DecisionRules {

	private static final Set<String> FEEL = Set.of("", "feel", "http://www.omg.org/spec/FEEL/20140401",
			"http://www.omg.org/spec/DMN/20180521/FEEL/", "https://www.omg.org/spec/DMN/20191111/FEEL/");

	private static final Pattern STRING = Pattern.compile("\"[^\"]*+\"");

	private static final Pattern CODE = Pattern.compile("\\b(function|external|java)\\b");

	private static final Pattern TIME_TO_LIVE = Pattern.compile("P[0-9]{1,6}D|[0-9]{1,6}");

	void check(Element root, String key, Problems problems) {
		List<Element> decisions = Tree.all(root, "dmn:decision").toList();
		if (decisions.size() != 1) {
			problems.addForFile("one-decision", decisions.size());
		}
		decisions.forEach((decision) -> checkDecision(decision, key, problems));
		Tree.all(root).forEach((element) -> checkLanguage(element, problems));
	}

	private void checkDecision(Element decision, String key, Problems problems) {
		if (!decision.getAttribute("id").equals(key)) {
			problems.add(decision, "file-name", key);
		}
		String time = decision.getAttributeNS("http://camunda.org/schema/1.0/dmn", "historyTimeToLive");
		if (!Grammar.matches(TIME_TO_LIVE, time)) {
			problems.add(decision, "history-time");
		}
		if (Tree.children(decision, "dmn:decisionTable").findAny().isEmpty()) {
			problems.add(decision, "decision-table");
		}
		Tree.children(decision, "dmn:decisionTable").forEach((table) -> checkTable(table, problems));
	}

	private void checkTable(Element table, Problems problems) {
		boolean asks = Tree.children(table, "dmn:input")
			.limit(1)
			.flatMap(this::question)
			.anyMatch("activeDocuments"::equals);
		if (!asks) {
			problems.add(table, "decision-input");
		}
		List<String> outputs = Tree.children(table, "dmn:output").map((output) -> output.getAttribute("name")).toList();
		int size = outputs.size();
		if (size < 2 || !outputs.subList(size - 2, size).equals(List.of("document", "place"))) {
			problems.add(table, "decision-output");
		}
		checkValues(table, problems);
	}

	/** A column that lists its values has no others. */
	private void checkValues(Element table, Problems problems) {
		List<Set<String>> columns = Tree.children(table, "dmn:output").map(this::values).toList();
		Tree.children(table, "dmn:rule").forEach((rule) -> {
			List<Element> entries = Tree.children(rule, "dmn:outputEntry").toList();
			for (int i = 0; i < Math.min(columns.size(), entries.size()); i++) {
				String value = Tree.children(entries.get(i), "dmn:text")
					.map(Tree::text)
					.collect(Collectors.joining())
					.strip();
				if (!columns.get(i).isEmpty() && !columns.get(i).contains(value)) {
					problems.add(entries.get(i), "decision-value", value);
				}
			}
		});
	}

	private Set<String> values(Element output) {
		return Tree.children(output, "dmn:outputValues")
			.flatMap((values) -> Tree.children(values, "dmn:text"))
			.flatMap((text) -> Stream.of(Tree.text(text).split(",")))
			.map(String::strip)
			.collect(Collectors.toSet());
	}

	private Stream<String> question(Element input) {
		return Tree.children(input, "dmn:inputExpression")
			.flatMap((expression) -> Tree.children(expression, "dmn:text"))
			.map((text) -> Tree.text(text).strip());
	}

	private void checkLanguage(Element element, Problems problems) {
		if (!FEEL.contains(element.getAttribute("expressionLanguage"))) {
			problems.add(element, "decision-language", element.getAttribute("expressionLanguage"));
		}
		String code = STRING.matcher(Tree.text(element)).replaceAll("");
		if (Names.of(element).equals("dmn:text") && CODE.matcher(code).find()) {
			problems.add(element, "decision-language", code);
		}
	}

}
