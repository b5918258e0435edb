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
		try (AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext()) {
			context.registerBean(Clock.class, Clock::systemUTC);
			context.scan("org.bihuan.form");
			context.refresh();
			Known known = new Compiled(StepBeanNames.find(), context.getBean(Forms.class));
			assertThat(new ModelRules(known).check(shipped())).isEmpty();
		}
	}

	private static Map<String, byte[]> shipped() throws IOException {
		Map<String, byte[]> resources = new TreeMap<>();
		for (String folder : List.of("bpmn", "dmn", "forms")) {
			try (Stream<Path> files = Files.list(Path.of(folder))) {
				for (Path file : files.toList()) {
					resources.put(folder + "/" + file.getFileName(), Files.readAllBytes(file));
				}
			}
		}
		return resources;
	}

	/**
	 * The program as compiled, not started.
	 *
	 * @param stepBeans names of its step beans
	 * @param forms the room that reads forms
	 */
	private record Compiled(Set<String> stepBeans, Forms forms) implements Known {

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
