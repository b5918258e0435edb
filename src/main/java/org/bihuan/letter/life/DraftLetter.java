package org.bihuan.letter.life;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.bihuan.letter.LetterField;
import org.bihuan.letter.LetterKind;
import org.bihuan.letter.LetterTexts;
import org.bihuan.workflow.StepContext;
import org.bihuan.workflow.StepHandler;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * Step {@code draft-letter}: the words that the template leaves to the clerk.
 */
@Component
class DraftLetter implements StepHandler {

	private static final List<String> WORDS = List.of("situation", "measuresTaken", "demands", "requests",
			"transferReason", "circle", "contact", "copies", "attachments");

	private final LetterTask task;

	private final LetterWork work;

	private final LetterTexts texts;

	private final MessageSource messages;

	DraftLetter(LetterTask task, LetterWork work, LetterTexts texts, MessageSource messages) {
		this.task = task;
		this.work = work;
		this.texts = texts;
		this.messages = messages;
	}

	@Override
	public String step() {
		return "draft-letter";
	}

	@Override
	public Map<String, Object> prefill(StepContext context) {
		Letter letter = this.task.letter(context);
		Set<String> known = known(letter.kind());
		Map<String, Object> data = new HashMap<>();
		letter.fields().forEach((name, value) -> {
			if (WORDS.contains(name) && !value.isEmpty()) {
				data.put(name, value);
			}
		});
		data.put("kindName",
				this.messages.getMessage("letter.kind." + letter.kind(), null, LocaleContextHolder.getLocale()));
		data.put("addresseeName", letter.addresseeName());
		data.put("asksRequests", known.contains("requests"));
		data.put("asksTransferReason", known.contains("transferReason"));
		data.put("asksCircle", known.contains("circle"));
		data.put("earliestDate", LetterWork.day(context.at()).plusDays(1).toString());
		LocalDate until = letter.replyUntil();
		if (until != null) {
			data.put("replyUntil", until.toString());
		}
		return data;
	}

	@Override
	public Set<String> required(StepContext context) {
		return this.work.needsReply(this.task.letter(context)) ? Set.of("replyUntil") : Set.of();
	}

	@Override
	public Map<String, Object> complete(StepContext context, Map<String, Object> values) {
		Map<String, String> words = WORDS.stream()
			.collect(Collectors.toMap((name) -> name, (name) -> text(values.get(name))));
		String until = text(values.get("replyUntil"));
		this.work.draft(this.task.id(context), words, until.isEmpty() ? null : LocalDate.parse(until),
				context.person().login(), context.at());
		return Map.of();
	}

	private Set<String> known(LetterKind kind) {
		return this.texts.fields(kind).stream().map(LetterField::name).collect(Collectors.toSet());
	}

	static String text(@Nullable Object value) {
		return (value != null) ? String.valueOf(value).strip() : "";
	}

}
