package org.bihuan.scenario;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.bihuan.frame.Texts;
import org.bihuan.scenario.Played.Stopped;
import org.bihuan.scenario.Played.Wrong;
import org.bihuan.workflow.PassedElements.Passed;

import org.springframework.stereotype.Component;

/**
 * What came of scenarios, in the reader's language.
 */
@Component
class ScenarioWords {

	private final Texts texts;

	ScenarioWords(Texts texts) {
		this.texts = texts;
	}

	/** Why it did not go on: what was wrong with each field, or the refusal itself. */
	String stopped(Stopped stopped, Locale locale) {
		if (stopped.problems().isEmpty()) {
			return said(stopped.why(), stopped.arguments(), locale);
		}
		return stopped.problems()
			.stream()
			.map((wrong) -> wrong(wrong, locale))
			.collect(Collectors.joining(this.texts.of("scenario.join", locale)));
	}

	private String wrong(Wrong wrong, Locale locale) {
		return wrong.field() + ": " + said(wrong.why(), wrong.arguments(), locale);
	}

	private String said(String key, List<String> arguments, Locale locale) {
		return this.texts.of(key, locale, arguments.toArray());
	}

	/** Elements of a process that were left again, or those that were not. */
	static String elements(Played played, String process, boolean left) {
		return played.passed()
			.stream()
			.filter((one) -> one.process().equals(process) && one.left() == left)
			.map(Passed::element)
			.distinct()
			.collect(Collectors.joining(","));
	}

	/** Processes that ran, the first to begin first. */
	static List<String> processes(Played played) {
		return played.passed().stream().map(Passed::process).distinct().toList();
	}

}
