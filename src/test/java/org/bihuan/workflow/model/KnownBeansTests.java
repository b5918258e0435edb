package org.bihuan.workflow.model;

import java.util.stream.Stream;

import org.bihuan.form.Forms;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.junit.jupiter.api.Test;

import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Step beans are found by their type; anything else in the program is no step.
 */
class KnownBeansTests {

	@Test
	void knowsStepBeansFromOtherBeans() {
		try (AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext(Beans.class)) {
			Known known = new KnownBeans(context.getDefaultListableBeanFactory(), context.getBeanProvider(Forms.class));
			assertThat(Stream.of("weigh", "tell", "secret", "grade").filter(known::isStepBean)).containsExactly("weigh",
					"tell");
			assertThat(known.isBean("secret")).isTrue();
			assertThat(known.isBean("grade")).isFalse();
			assertThat(known.roles()).contains("inspector", "letter-clerk").doesNotContain("root");
			assertThat(known.form("verify")).isEmpty();
		}
	}

	static class Beans {

		@Bean
		JavaDelegate weigh() {
			return (execution) -> {
			};
		}

		@Bean
		ExecutionListener tell() {
			return (execution) -> {
			};
		}

		@Bean
		String secret() {
			return "x";
		}

	}

}
