package org.bihuan.workflow.model;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.bihuan.form.Form;
import org.bihuan.form.Forms;
import org.bihuan.organisation.Role;
import org.junit.jupiter.api.Test;

import org.springframework.context.annotation.AnnotationConfigApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The project's own models, tables and forms keep the rules that everybody's must keep.
 */
class ShippedModelsTests {

	@Test
	void keepTheRules() throws IOException {
		assertThat(problems(shipped())).isEmpty();
	}

	@Test
	void patternsKeepTheRules() throws IOException {
		Map<String, byte[]> patterns = new TreeMap<>();
		add(Path.of("bpmn/patterns"), (file) -> file.endsWith(".form") ? "forms/" : "bpmn/", patterns);
		assertThat(patterns).hasSize(5);
		assertThat(problems(patterns)).isEmpty();
	}

	private static List<ModelProblem> problems(Map<String, byte[]> resources) throws IOException {
		try (AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext()) {
			context.registerBean(Clock.class, Clock::systemUTC);
			context.scan("org.bihuan.form");
			context.refresh();
			Known known = new Compiled(StepBeanNames.find(), context.getBean(Forms.class));
			return new ModelRules(known).check(resources);
		}
	}

	private static Map<String, byte[]> shipped() throws IOException {
		Map<String, byte[]> resources = new TreeMap<>();
		for (String folder : List.of("bpmn", "dmn", "forms")) {
			add(Path.of(folder), (file) -> folder + "/", resources);
		}
		return resources;
	}

	private static void add(Path folder, UnaryOperator<String> place, Map<String, byte[]> resources)
			throws IOException {
		try (Stream<Path> files = Files.list(folder)) {
			for (Path file : files.filter(Files::isRegularFile).toList()) {
				String name = file.getFileName().toString();
				resources.put(place.apply(name) + name, Files.readAllBytes(file));
			}
		}
	}

	/**
	 * The program as compiled, not started.
	 *
	 * @param stepBeans names of its step beans
	 * @param forms the room that reads forms
	 */
	private record Compiled(Set<String> stepBeans, Forms forms) implements Known {

		@Override
		public boolean isStepBean(String name) {
			return this.stepBeans.contains(name);
		}

		@Override
		public boolean isBean(String name) {
			return this.stepBeans.contains(name);
		}

		@Override
		public Set<String> roles() {
			return Stream.of(Role.values()).map(Role::code).collect(Collectors.toSet());
		}

		@Override
		public Form read(String json) {
			return this.forms.parse(json);
		}

		@Override
		public Optional<Form> form(String key) {
			return Optional.empty();
		}

	}

}
