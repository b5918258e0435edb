package org.bihuan.workflow.model;

import java.util.List;
import java.util.Locale;

import org.springframework.context.support.ResourceBundleMessageSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A refusal is told in words, in both languages, and not by a trace.
 */
final class ReadableProblems {

	private final ResourceBundleMessageSource messages = new ResourceBundleMessageSource();

	ReadableProblems() {
		this.messages.setBasename("messages/workflow");
		this.messages.setDefaultEncoding("UTF-8");
		this.messages.setFallbackToSystemLocale(false);
	}

	void check(ModelProblem problem) {
		String chinese = text(problem, Locale.CHINA);
		String english = text(problem, Locale.ENGLISH);
		assertThat(chinese).isNotEqualTo(english);
		assertThat(List.of(chinese, english)).allSatisfy((text) -> assertThat(text).doesNotMatch("(?s).*\\{[0-9]}.*")
			.doesNotContain("\tat ", "Exception:", "\n"));
	}

	private String text(ModelProblem problem, Locale locale) {
		return this.messages.getMessage(problem.messageKey(), problem.args().toArray(), locale);
	}

}
