package org.bihuan.workflow.model;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.bihuan.form.Forms;
import org.bihuan.workflow.ModelOutlines;
import org.bihuan.workflow.ProcessOutline;
import org.bihuan.workflow.ProcessOutline.Step;
import org.bihuan.workflow.TableOutline;
import org.bihuan.workflow.TableOutline.Column;
import org.bihuan.workflow.TableOutline.Line;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

import org.springframework.stereotype.Component;

/**
 * Makes outlines of files in the one way in which the program reads XML of others.
 */
@Component
class OutlineReader implements ModelOutlines {

	private static final String OUTCOME = "outcome:";

	private final SafeXml xml = new SafeXml();

	private final Forms forms;

	OutlineReader(Forms forms) {
		this.forms = forms;
	}

	@Override
	public Optional<String> unreadable(String kind, String text) {
		if (kind.equals("form")) {
			return formComplaint(text);
		}
		Problems problems = new Problems("");
		Element root = this.xml.read(text.getBytes(StandardCharsets.UTF_8), problems);
		String wanted = kind + ":definitions";
		if (root == null) {
			return Optional.of(String.valueOf(problems.list().get(0).args().get(0)));
		}
		return Names.of(root).equals(wanted) ? Optional.empty() : Optional.of(Names.of(root));
	}

	private Optional<String> formComplaint(String text) {
		try {
			this.forms.parse(text);
			return Optional.empty();
		}
		catch (IllegalArgumentException ex) {
			return Optional.of(String.valueOf(ex.getMessage()));
		}
	}

	@Override
	public Optional<ProcessOutline> process(String text) {
		return root(text, "bpmn:definitions")
			.flatMap((root) -> Tree.all(root, "bpmn:process").findFirst().map((process) -> process(root, process)));
	}

	private ProcessOutline process(Element root, Element process) {
		Map<String, String> decisions = new LinkedHashMap<>();
		Tree.all(process, "bpmn:serviceTask")
			.forEach((task) -> field(task, "decision")
				.ifPresent((decision) -> decisions.put(task.getAttribute("id"), decision)));
		return new ProcessOutline(process.getAttribute("id"), process.getAttribute("name"), SpokenRules.names(root),
				Tree.all(process, "bpmn:userTask").map(OutlineReader::step).toList(), decisions);
	}

	private static Step step(Element task) {
		Map<String, String> properties = Tree.extensions(task, "camunda:properties")
			.flatMap((group) -> Tree.children(group, "camunda:property"))
			.collect(Collectors.toMap((property) -> property.getAttribute("name"),
					(property) -> property.getAttribute("value"), (first, second) -> first));
		Set<String> outcomes = properties.keySet()
			.stream()
			.filter((name) -> name.startsWith(OUTCOME))
			.map((name) -> name.substring(OUTCOME.length()))
			.collect(Collectors.toCollection(LinkedHashSet::new));
		@Nullable String addressee = Tree.extensions(task, "camunda:executionListener")
			.flatMap((listener) -> field(List.of(listener), "to").stream())
			.findFirst()
			.orElse(null);
		return new Step(task.getAttribute("id"), task.getAttribute("name"),
				task.getAttributeNS(Names.CAMUNDA, "formKey"), properties.get("obligation"), outcomes, addressee);
	}

	private static Optional<String> field(Element element, String name) {
		return field(Tree.children(element, "bpmn:extensionElements").toList(), name);
	}

	private static Optional<String> field(List<Element> parents, String name) {
		return parents.stream()
			.flatMap((parent) -> Tree.children(parent, "camunda:field"))
			.filter((field) -> field.getAttribute("name").equals(name))
			.map((field) -> field.getAttribute("stringValue")
					+ Tree.children(field).map(Tree::text).collect(Collectors.joining()).strip())
			.findFirst();
	}

	@Override
	public Optional<TableOutline> table(String text) {
		return root(text, "dmn:definitions").flatMap((root) -> Tree.all(root, "dmn:decision").findFirst())
			.flatMap((decision) -> Tree.children(decision, "dmn:decisionTable")
				.findFirst()
				.map((table) -> table(decision, table)));
	}

	private static TableOutline table(Element decision, Element table) {
		String hitPolicy = table.getAttribute("hitPolicy");
		return new TableOutline(decision.getAttribute("id"), decision.getAttribute("name"),
				hitPolicy.isEmpty() ? "UNIQUE" : hitPolicy,
				Tree.children(table, "dmn:input")
					.map((input) -> column(input, cell(input, "dmn:inputExpression"), "dmn:inputValues"))
					.toList(),
				Tree.children(table, "dmn:output")
					.map((output) -> column(output, output.getAttribute("name"), "dmn:outputValues"))
					.toList(),
				Tree.children(table, "dmn:rule").map(OutlineReader::line).toList());
	}

	private static Column column(Element column, String name, String listed) {
		List<String> values = Arrays.stream(cell(column, listed).split(","))
			.map(String::strip)
			.filter((value) -> !value.isEmpty())
			.toList();
		return new Column(column.getAttribute("id"), column.getAttribute("label"), name, values);
	}

	private static Line line(Element rule) {
		return new Line(rule.getAttribute("id"),
				Tree.children(rule, "dmn:description").map(Tree::text).collect(Collectors.joining()).strip(),
				Tree.children(rule, "dmn:inputEntry").map(OutlineReader::written).toList(),
				Tree.children(rule, "dmn:outputEntry").map(OutlineReader::written).toList());
	}

	private static String cell(Element parent, String child) {
		return Tree.children(parent, child).map(OutlineReader::written).collect(Collectors.joining());
	}

	private static String written(Element entry) {
		return Tree.children(entry, "dmn:text").map(Tree::text).collect(Collectors.joining()).strip();
	}

	private Optional<Element> root(String text, String top) {
		return Optional.ofNullable(this.xml.read(text.getBytes(StandardCharsets.UTF_8), new Problems("")))
			.filter((root) -> Names.of(root).equals(top));
	}

}
