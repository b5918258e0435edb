package org.bihuan.scenario;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import org.bihuan.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;

import org.springframework.stereotype.Component;

/**
 * Reads the file of a scenario: YAML of which nothing but plain values is taken.
 */
@Component
class ScenarioReader {

	private static final int LONGEST = 100_000;

	private static final int DEEPEST = 20;

	private final ObjectMapper yaml = YAMLMapper.builder(YAMLFactory.builder().loaderOptions(bounds()).build())
		.addModule(new JavaTimeModule())
		.build();

	private static LoaderOptions bounds() {
		LoaderOptions bounds = new LoaderOptions();
		bounds.setCodePointLimit(LONGEST);
		bounds.setNestingDepthLimit(DEEPEST);
		bounds.setMaxAliasesForCollections(0);
		bounds.setAllowDuplicateKeys(false);
		return bounds;
	}

	/**
	 * Reads one.
	 * @param name name of the file, for the message
	 * @param text its text
	 * @return the scenario
	 * @throws Refusal.Invalid if it is none, with file, line and what is wrong
	 */
	Scenario read(String name, String text) {
		Scenario scenario = parse(name, text);
		String problem = scenario.problem();
		if (problem != null) {
			throw new Refusal.Invalid(name, problem);
		}
		return scenario;
	}

	private Scenario parse(String name, String text) {
		try {
			return this.yaml.readValue(text, Scenario.class);
		}
		catch (JsonMappingException ex) {
			throw new Refusal.Invalid(name, "scenario.problem.field", line(ex.getLocation()), path(ex),
					ex.getOriginalMessage());
		}
		catch (JsonProcessingException ex) {
			throw new Refusal.Invalid(name, "scenario.problem.yaml", line(ex.getLocation()), ex.getOriginalMessage());
		}
	}

	private static int line(@Nullable JsonLocation location) {
		return (location != null) ? location.getLineNr() : 1;
	}

	private static String path(JsonMappingException problem) {
		StringBuilder path = new StringBuilder();
		problem.getPath()
			.forEach((one) -> path
				.append((one.getFieldName() != null) ? "." + one.getFieldName() : "[" + (one.getIndex() + 1) + "]"));
		return path.isEmpty() ? "" : path.substring(1);
	}

}
