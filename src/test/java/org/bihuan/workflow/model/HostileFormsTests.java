package org.bihuan.workflow.model;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.bihuan.form.Forms;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.context.annotation.AnnotationConfigApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A form that could run something is refused as a file, with the component it names.
 */
class HostileFormsTests {

	static Set<String> forms() {
		return HostileForms.all().keySet();
	}

	@ParameterizedTest
	@MethodSource("forms")
	void refuses(String what) {
		try (AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext()) {
			context.registerBean(Clock.class, Clock::systemUTC);
			context.scan("org.bihuan.form");
			context.refresh();
			ModelRules rules = new ModelRules(new Samples.World(context.getBean(Forms.class)));
			byte[] content = HostileForms.all().get(what).getBytes(StandardCharsets.UTF_8);
			List<ModelProblem> problems = rules.check(Map.of("forms/hostile.form", content));
			assertThat(problems).extracting(ModelProblem::rule).containsExactly("form-file");
			assertThat(problems).allSatisfy(new ReadableProblems()::check);
			if (HostileForms.all().get(what).contains("F_1")) {
				assertThat(problems).allMatch((problem) -> problem.args().toString().contains("F_1"));
			}
		}
	}

}
