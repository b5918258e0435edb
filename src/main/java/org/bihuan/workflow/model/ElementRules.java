package org.bihuan.workflow.model;

import java.util.Set;
import java.util.stream.IntStream;

import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Only elements, attributes and places of the vocabulary, and no text that the engine
 * might evaluate outside the places that {@link ExpressionRules} checks.
 */
class ElementRules {

	/** Texts that hold an expression by design; their grammar is checked elsewhere. */
	private static final Set<String> EVALUATED = Set.of("camunda:delegateExpression", "delegateExpression",
			"camunda:candidateGroups", "bpmn:conditionExpression", "bpmn:condition", "bpmn:timeDate",
			"bpmn:loopCardinality", "camunda:expression");

	private final Vocabulary vocabulary;

	ElementRules(Vocabulary vocabulary) {
		this.vocabulary = vocabulary;
	}

	void check(Element root, Problems problems) {
		checkInstructions(root.getOwnerDocument(), root, problems);
		check(root, "", problems);
	}

	private void check(Element element, String parent, Problems problems) {
		String name = Names.of(element);
		if (!this.vocabulary.knows(name)) {
			problems.add(element, "element");
			return;
		}
		if (!this.vocabulary.allowsUnder(name, parent)) {
			problems.add(element, "place", parent);
		}
		Tree.attributes(element).forEach((attribute) -> check(element, attribute, problems));
		if (!EVALUATED.contains(name) && Grammar.isEvaluated(Tree.text(element))) {
			problems.add(element, "expression", Tree.text(element));
		}
		checkInstructions(element, element, problems);
		Tree.children(element).forEach((child) -> check(child, name, problems));
	}

	private void check(Element element, Attr attribute, Problems problems) {
		String name = Names.of(attribute);
		if (!name.startsWith("xmlns:") && !this.vocabulary.allows(Names.of(element), name)
				&& !SchemaDefaults.holds(Names.of(element), name, attribute.getValue())) {
			problems.add(element, "attribute", name);
		}
		else if (!EVALUATED.contains(name) && Grammar.isEvaluated(attribute.getValue())) {
			problems.add(element, "expression", attribute.getValue());
		}
		else if (name.equals("xsi:schemaLocation") && !ofItself(element, attribute.getValue())) {
			problems.add(element, "value", name, attribute.getValue());
		}
	}

	/**
	 * The schema of any other namespace the parsers would fetch from where the file says.
	 */
	private boolean ofItself(Element element, String schemas) {
		String[] words = schemas.strip().split("\\s+");
		return IntStream.range(0, words.length)
			.filter((place) -> place % 2 == 0 && !words[place].isEmpty())
			.allMatch((place) -> words[place].equals(element.getNamespaceURI()));
	}

	private void checkInstructions(Node parent, Element element, Problems problems) {
		Tree.nodes(parent)
			.filter((node) -> node.getNodeType() == Node.PROCESSING_INSTRUCTION_NODE)
			.forEach((node) -> problems.add(element, "instruction", node.getNodeName()));
	}

}
