package org.bihuan.workflow.model;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.bihuan.form.EvidenceRule;
import org.bihuan.form.Form;
import org.bihuan.form.Forms;
import org.bihuan.form.Option;
import org.jspecify.annotations.Nullable;

/**
 * A small valid model, and a world around it in which its forms and beans exist.
 */
final class Samples {

	static final String PROCESS = "sample-loop.bpmn";

	static final String DECISION = "sample-terms.dmn";

	private Samples() {
	}

	static String text(String resource) {
		try (InputStream content = Samples.class.getResourceAsStream("/models/" + resource)) {
			return new String(content.readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	static List<ModelProblem> check(String name, String content) {
		return new ModelRules(new World()).check(Map.of(name, content.getBytes(StandardCharsets.UTF_8)));
	}

	static Map<String, byte[]> deployment() {
		Map<String, byte[]> resources = new LinkedHashMap<>();
		for (String name : List.of(PROCESS, DECISION)) {
			resources.put(name, text(name).getBytes(StandardCharsets.UTF_8));
		}
		return resources;
	}

	/**
	 * Two forms, two beans, two roles; files of forms are read by the room of forms, if
	 * there is one.
	 */
	static final class World implements Known {

		private static final Map<String, List<String>> FORMS = Map.of("confirm-registration",
				List.of("confirm", "reject", "duplicate"), "carry-out", List.of());

		private final @Nullable Forms forms;

		World() {
			this(null);
		}

		World(@Nullable Forms forms) {
			this.forms = forms;
		}

		@Override
		public boolean isStepBean(String name) {
			return Set.of("address", "decide").contains(name);
		}

		@Override
		public boolean isBean(String name) {
			return Set.of("address", "decide", "dataSource").contains(name);
		}

		@Override
		public Set<String> roles() {
			return Set.of("worker", "inspector");
		}

		@Override
		public Form read(String json) {
			if (this.forms != null) {
				return this.forms.parse(json);
			}
			if (!json.startsWith("{")) {
				throw new IllegalArgumentException("no JSON object");
			}
			return new Verbs(List.of());
		}

		@Override
		public Optional<Form> form(String key) {
			return Optional.ofNullable(FORMS.get(key)).map(Verbs::new);
		}

	}

	/** A form of which only the outcomes matter. */
	record Verbs(List<String> outcomes) implements Form {

		@Override
		public Map<String, Object> schema() {
			return Map.of();
		}

		@Override
		public Set<String> fields() {
			return Set.of();
		}

		@Override
		public List<EvidenceRule> evidence() {
			return List.of();
		}

		@Override
		public Map<String, Object> check(Map<String, Object> values, Map<String, List<Option>> options,
				Map<String, Integer> evidenceCounts) {
			return values;
		}

	}

}
