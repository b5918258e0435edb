package org.bihuan.program;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.bihuan.frame.Canary;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;

import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * The shipped models and forms, but every name, label, description and option is called
 * like a {@link Canary}. They come by the way of all models, past its rules.
 */
final class DrawnCanary {

	private static final ObjectMapper JSON = new ObjectMapper();

	/** What is drawn, and no name by which the flow finds something. */
	private static final Pattern NAMED = Pattern
		.compile("(<bpmn:(?:process|\\w*[tT]ask|\\w+Event|\\w+Gateway|subProcess"
				+ "|callActivity|sequenceFlow|participant|lane) [^>]*?\\bname=\")([^\"]*\")");

	private static final Pattern NAMED_IN_ENGLISH = Pattern.compile("(name=\"name.en\" value=\")([^\"]*\")");

	private static final Set<String> SHOWN = Set.of("label", "label.en", "description", "description.en", "text",
			"text.en");

	private static final String IN_XML = Canary.MODEL.replace("\"", "&quot;").replace("<", "&lt;").replace(">", "&gt;");

	private DrawnCanary() {
	}

	static String deploy(RepositoryService repository) throws IOException {
		DeploymentBuilder deployment = repository.createDeployment().name("canary");
		PathMatchingResourcePatternResolver files = new PathMatchingResourcePatternResolver();
		for (Resource model : files.getResources("classpath*:bpmn/*.bpmn")) {
			deployment.addString("bpmn/" + model.getFilename(), model(text(model)));
		}
		for (Resource form : files.getResources("classpath*:forms/*.form")) {
			deployment.addString("forms/" + form.getFilename(), form(text(form)));
		}
		return deployment.deploy().getId();
	}

	private static String text(Resource file) throws IOException {
		return file.getContentAsString(StandardCharsets.UTF_8);
	}

	private static String model(String xml) {
		String sung = Matcher.quoteReplacement(IN_XML);
		String named = NAMED.matcher(xml).replaceAll("$1" + sung + "$2");
		return NAMED_IN_ENGLISH.matcher(named).replaceAll("$1" + sung + "$2");
	}

	private static String form(String json) throws IOException {
		JsonNode form = JSON.readTree(json);
		sing(form);
		return JSON.writeValueAsString(form);
	}

	private static void sing(JsonNode node) {
		node.forEach(DrawnCanary::sing);
		if (node instanceof ObjectNode object) {
			object.properties()
				.stream()
				.filter((field) -> SHOWN.contains(field.getKey()) && field.getValue().isTextual())
				.map(Map.Entry::getKey)
				.toList()
				.forEach((key) -> object.put(key, Canary.FORM + object.get(key).asText()));
		}
	}

}
