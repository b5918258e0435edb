package org.bihuan.workflow.model;

import java.util.Set;

import org.w3c.dom.Attr;
import org.w3c.dom.Element;

/**
 * Words that the engine keeps in columns of its tables fit there, for processes and
 * decisions alike.
 */
class LengthRules {

	/** Characters of a name in every table of the engine. */
	private static final int LONGEST_NAME = 255;

	/** Characters of the description that a task takes from its documentation. */
	private static final int LONGEST_DESCRIPTION = 4000;

	private static final Set<String> KEPT = Set.of("name", "id", "targetNamespace", "namespace");

	void check(Element root, Problems problems) {
		Tree.all(root).forEach((element) -> {
			Tree.attributes(element).forEach((attribute) -> check(element, attribute, problems));
			if (Names.of(element).equals("bpmn:documentation")) {
				require(Tree.text(element), LONGEST_DESCRIPTION, element, "documentation", problems);
			}
		});
	}

	private void check(Element element, Attr attribute, Problems problems) {
		if (KEPT.contains(Names.of(attribute))) {
			require(attribute.getValue(), LONGEST_NAME, element, attribute.getName(), problems);
		}
	}

	private void require(String text, int longest, Element element, String what, Problems problems) {
		if (text.length() > longest) {
			problems.add(element, "length", what, text.length(), longest);
		}
	}

}
