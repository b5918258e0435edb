package org.bihuan.workflow.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Collects what is wrong with one file.
 */
class Problems {

	private static final int LONGEST_ARGUMENT = 200;

	private final String resource;

	private final List<ModelProblem> found = new ArrayList<>();

	Problems(String resource) {
		this.resource = resource;
	}

	void add(Element element, String rule, Object... details) {
		List<Object> args = new ArrayList<>();
		args.add(Names.of(element));
		Arrays.stream(details).map(this::shorten).forEach(args::add);
		add(idOf(element), rule, args);
	}

	void addForFile(String rule, Object... args) {
		addForId(null, rule, args);
	}

	/**
	 * A problem that somebody else found.
	 * @param elementId the element as they name it; null if the file as a whole
	 * @param rule name of the rule
	 * @param args what the text names
	 */
	void addForId(@Nullable String elementId, String rule, Object... args) {
		add(elementId, rule, Arrays.stream(args).map(this::shorten).toList());
	}

	boolean isEmpty() {
		return this.found.isEmpty();
	}

	List<ModelProblem> list() {
		return List.copyOf(this.found);
	}

	private void add(@Nullable String elementId, String rule, List<Object> args) {
		this.found.add(new ModelProblem(this.resource, elementId, rule, "workflow.rule." + rule, List.copyOf(args)));
	}

	/** Short and on one line: what somebody sent ends up in logs and answers. */
	private Object shorten(Object argument) {
		String text = String.valueOf(argument).replaceAll("\\p{Cntrl}+", " ");
		return (text.length() > LONGEST_ARGUMENT) ? text.substring(0, LONGEST_ARGUMENT) + "…" : text;
	}

	private @Nullable String idOf(Element element) {
		for (Node node = element; node instanceof Element found; node = node.getParentNode()) {
			if (found.hasAttribute("id")) {
				return found.getAttribute("id");
			}
		}
		return null;
	}

}
