package org.bihuan.workflow.model;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.w3c.dom.Element;

/**
 * A table is whole: every part can be named, every row is as wide as the table, and the
 * engine knows how rows are chosen.
 */
class TableRules {

	private static final Set<String> POLICIES = Set.of("", "UNIQUE", "ANY", "FIRST", "RULE ORDER", "COLLECT");

	private static final Set<String> NAMED = Set.of("dmn:definitions", "dmn:decision", "dmn:decisionTable", "dmn:input",
			"dmn:output", "dmn:rule");

	void check(Element root, Problems problems) {
		Tree.all(root)
			.filter((element) -> NAMED.contains(Names.of(element)))
			.filter((element) -> element.getAttribute("id").isEmpty())
			.forEach((element) -> problems.add(element, "no-id"));
		Tree.all(root, "dmn:decisionTable").forEach((table) -> checkTable(table, problems));
	}

	private void checkTable(Element table, Problems problems) {
		String policy = table.getAttribute("hitPolicy");
		if (!POLICIES.contains(policy) || table.hasAttribute("aggregation")) {
			problems.add(table, "hit-policy", policy, table.getAttribute("aggregation"));
		}
		checkOutputs(Tree.children(table, "dmn:output").toList(), problems);
		long inputs = Tree.children(table, "dmn:input").count();
		long outputs = Tree.children(table, "dmn:output").count();
		rules(table).forEach((rule) -> {
			checkWidth(rule, Tree.children(rule, "dmn:inputEntry").count(), inputs, problems);
			checkWidth(rule, Tree.children(rule, "dmn:outputEntry").count(), outputs, problems);
		});
	}

	private void checkOutputs(List<Element> outputs, Problems problems) {
		Set<String> seen = new HashSet<>(Set.of(""));
		outputs.stream()
			.filter((output) -> !seen.add(output.getAttribute("name")))
			.forEach((output) -> problems.add(output, "output-name", output.getAttribute("name")));
	}

	private void checkWidth(Element rule, long found, long asked, Problems problems) {
		if (found != asked) {
			problems.add(rule, "row-width", found, asked);
		}
	}

	private static Stream<Element> rules(Element table) {
		return Tree.children(table, "dmn:rule");
	}

}
