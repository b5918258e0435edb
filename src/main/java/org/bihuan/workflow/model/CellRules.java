package org.bihuan.workflow.model;

import java.util.function.Function;
import java.util.stream.Collectors;

import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.camunda.feel.api.ParseResult;
import org.w3c.dom.Element;

import org.springframework.util.ConcurrentLruCache;

/**
 * Every cell of a table is FEEL. The engine reads a cell when a case asks it for the
 * first time, which is too late to learn that it is none. Nothing is evaluated.
 */
class CellRules {

	private static final FeelEngineApi FEEL = FeelEngineBuilder.forJava().build();

	/** The tables of the product have a few hundred different cells. */
	private static final int REMEMBERED = 5_000;

	private final ConcurrentLruCache<String, String> tests = new ConcurrentLruCache<>(REMEMBERED,
			(text) -> fault(FEEL::parseUnaryTests, text));

	private final ConcurrentLruCache<String, String> expressions = new ConcurrentLruCache<>(REMEMBERED,
			(text) -> fault(FEEL::parseExpression, text));

	void check(Element root, Problems problems) {
		Tree.all(root).forEach((element) -> {
			switch (Names.of(element)) {
				case "dmn:inputEntry" -> check(element, this.tests, problems);
				case "dmn:outputEntry", "dmn:inputExpression" -> check(element, this.expressions, problems);
				default -> {
				}
			}
		});
	}

	private void check(Element cell, ConcurrentLruCache<String, String> faults, Problems problems) {
		String text = Tree.children(cell, "dmn:text").map(Tree::text).collect(Collectors.joining()).strip();
		if (!text.isEmpty() && !faults.get(text).isEmpty()) {
			problems.add(cell, "cell", text, faults.get(text));
		}
	}

	private static String fault(Function<String, ParseResult> parse, String text) {
		try {
			ParseResult result = parse.apply(text);
			return result.isSuccess() ? "" : result.failure().message();
		}
		catch (StackOverflowError ex) {
			// the parser goes one call deeper for each bracket
			return ex.toString();
		}
	}

}
