package org.bihuan.workflow.difference;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.bihuan.workflow.model.XmlText;
import org.w3c.dom.Element;

/**
 * The columns and rows of decision tables; a cell is a property of its row, under the
 * heading of its column.
 */
final class TableItems {

	private TableItems() {
	}

	static List<Item> of(String text) {
		List<Item> items = new ArrayList<>();
		XmlText.children(XmlText.read(text), "decision").forEach((decision) -> {
			Map<String, String> properties = attributes(decision, "name", "historyTimeToLive");
			XmlText.children(decision, "description").forEach((one) -> properties.put("description", said(one)));
			XmlText.children(decision, "decisionTable")
				.forEach((table) -> properties.putAll(attributes(table, "hitPolicy", "aggregation")));
			items.add(new Item("decision", decision.getAttribute("id"), decision.getAttribute("name"), properties, ""));
			XmlText.children(decision, "decisionTable").forEach((table) -> addTable(table, items));
		});
		return items;
	}

	private static void addTable(Element table, List<Item> items) {
		List<Element> inputs = XmlText.children(table, "input").toList();
		List<Element> outputs = XmlText.children(table, "output").toList();
		List<String> headings = Stream.concat(inputs.stream(), outputs.stream()).map(TableItems::heading).toList();
		inputs.forEach((input) -> items.add(column("input", input)));
		outputs.forEach((output) -> items.add(column("output", output)));
		int number = 0;
		for (Element rule : XmlText.children(table, "rule").toList()) {
			number++;
			items.add(row(rule, headings, number));
		}
	}

	private static String heading(Element column) {
		String label = column.getAttribute("label");
		return label.isEmpty() ? column.getAttribute("name") : label;
	}

	private static Item column(String type, Element column) {
		Map<String, String> properties = attributes(column, "label", "name", "typeRef");
		XmlText.children(column, "inputExpression").forEach((expression) -> {
			properties.putAll(attributes(expression, "typeRef", "expressionLanguage"));
			properties.put("expression", said(expression));
		});
		return new Item(type, column.getAttribute("id"), heading(column), properties, "");
	}

	private static Item row(Element rule, List<String> headings, int number) {
		Map<String, String> cells = new LinkedHashMap<>();
		List<Element> entries = Stream
			.concat(XmlText.children(rule, "inputEntry"), XmlText.children(rule, "outputEntry"))
			.toList();
		for (int i = 0; i < entries.size(); i++) {
			String cell = said(entries.get(i));
			if (!cell.isEmpty()) {
				cells.put((i < headings.size()) ? headings.get(i) : String.valueOf(i + 1), cell);
			}
		}
		XmlText.children(rule, "description").forEach((one) -> cells.put("description", said(one)));
		return new Item("rule", rule.getAttribute("id"), String.valueOf(number), cells, String.valueOf(number));
	}

	private static Map<String, String> attributes(Element element, String... names) {
		Map<String, String> found = new LinkedHashMap<>();
		XmlText.attributes(element)
			.stream()
			.filter((one) -> List.of(names).contains(one.getLocalName()))
			.forEach((one) -> found.put(one.getLocalName(), one.getValue()));
		return found;
	}

	/** Its text, or that of the element {@code text} in it. */
	private static String said(Element element) {
		return XmlText.children(element, "text").findFirst().map(XmlText::text).orElse(XmlText.text(element)).strip();
	}

}
