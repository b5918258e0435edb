package org.bihuan.letter.life;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.bihuan.letter.CanonicalText;
import org.bihuan.letter.IssuedLetter;
import org.bihuan.workflow.StepContext;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * The letter behind a task, and what its form tells of it.
 */
@Component
class LetterTask {

	private final LetterProcess process;

	private final LetterWork work;

	private final IssueTable issues;

	private final Composition composition;

	private final MessageSource messages;

	LetterTask(LetterProcess process, LetterWork work, IssueTable issues, Composition composition,
			MessageSource messages) {
		this.process = process;
		this.work = work;
		this.issues = issues;
		this.composition = composition;
		this.messages = messages;
	}

	long id(StepContext context) {
		return this.process.letterOf(context.taskId());
	}

	Letter letter(StepContext context) {
		return this.work.find(id(context));
	}

	/** Kind, addressee, number and text, in the form's words. */
	Map<String, Object> told(StepContext context) {
		Letter letter = letter(context);
		Locale locale = LocaleContextHolder.getLocale();
		Map<String, Object> told = new TreeMap<>();
		told.put("kindName", this.messages.getMessage("letter.kind." + letter.kind(), null, locale));
		told.put("addresseeName", letter.addresseeName());
		told.put("letterNumber", (letter.number() != null) ? letter.number() : "");
		told.put("text", text(letter, context.at()));
		return told;
	}

	private String text(Letter letter, Instant at) {
		CanonicalText text = this.issues.find(letter.id())
			.map(IssuedLetter::text)
			.orElseGet(() -> this.composition.preview(letter, at).text());
		return text.lines().stream().map(CanonicalText.Line::text).collect(Collectors.joining("\n"));
	}

}
