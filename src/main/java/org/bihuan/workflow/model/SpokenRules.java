package org.bihuan.workflow.model;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import org.bihuan.workflow.ModelChecks;
import org.bihuan.workflow.ModelFinding;
import org.w3c.dom.Element;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * The rules of deployments in the reader's language.
 */
@Component
class SpokenRules implements ModelChecks {

	private final ModelRules rules;

	private final MessageSource messages;

	private final SafeXml xml = new SafeXml();

	SpokenRules(ModelRules rules, MessageSource messages) {
		this.rules = rules;
		this.messages = messages;
	}

	@Override
	public List<ModelFinding> check(Map<String, String> files, Locale locale) {
		Map<String, byte[]> contents = new LinkedHashMap<>();
		files.forEach((name, text) -> contents.put(name, text.getBytes(StandardCharsets.UTF_8)));
		Map<String, Map<String, String>> names = new HashMap<>();
		return this.rules.check(contents)
			.stream()
			.distinct()
			.map((problem) -> spoken(problem,
					names.computeIfAbsent(problem.resource(), (resource) -> names(contents.get(resource))), locale))
			.toList();
	}

	private ModelFinding spoken(ModelProblem problem, Map<String, String> names, Locale locale) {
		String sentence = this.messages.getMessage(problem.messageKey(), problem.args().toArray(), locale);
		String name = (problem.elementId() != null) ? names.get(problem.elementId()) : null;
		return new ModelFinding(problem.resource(), problem.elementId(), name, problem.rule(), sentence,
				ModelFinding.Level.ERROR);
	}

	/** A file that cannot be read has no names; that it cannot is told by the rules. */
	private Map<String, String> names(byte[] content) {
		Element root = this.xml.read(content, new Problems(""));
		return (root != null) ? names(root) : Map.of();
	}

	static Map<String, String> names(Element root) {
		return Tree.all(root)
			.filter((element) -> !element.getAttribute("id").isEmpty() && !element.getAttribute("name").isBlank())
			.collect(Collectors.toMap((element) -> element.getAttribute("id"),
					(element) -> element.getAttribute("name"), (first, second) -> first, LinkedHashMap::new));
	}

}
