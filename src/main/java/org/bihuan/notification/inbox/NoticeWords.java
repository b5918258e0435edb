package org.bihuan.notification.inbox;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.bihuan.frame.Texts;
import org.bihuan.notification.Topic;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Puts notices into the reader's language.
 */
@Component
public class NoticeWords {

	private final Texts texts;

	NoticeWords(Texts texts) {
		this.texts = texts;
	}

	/**
	 * The notice in one sentence.
	 * @param facts what it can name
	 * @param locale the reader's language
	 * @return the sentence
	 */
	public String text(Facts facts, Locale locale) {
		List<Object> named = new ArrayList<>();
		named.add(subject(facts, locale));
		named.add(orEmpty(facts.title()));
		named.add(orEmpty(facts.unit()));
		named.add(orEmpty(facts.by()));
		named.addAll(facts.arguments());
		return this.texts.of("notice." + facts.kind(), locale, named.toArray());
	}

	/**
	 * When it is due.
	 * @param facts what it can name
	 * @param locale the reader's language
	 * @return the words; empty if it names no date
	 */
	public String due(Facts facts, Locale locale) {
		return (facts.dueAt() != null) ? this.texts.of("notice.due", locale, facts.dueAt()) : "";
	}

	/** The step, or what the obligation is about. */
	private String subject(Facts facts, Locale locale) {
		boolean english = Locale.ENGLISH.getLanguage().equals(locale.getLanguage());
		String step = english ? facts.stepEn() : facts.step();
		if (step != null) {
			return step;
		}
		boolean clock = facts.topic() == Topic.REMINDER || facts.topic() == Topic.FELL_DUE;
		return (clock && !facts.arguments().isEmpty()) ? this.texts.of("obligation." + facts.arguments().get(0), locale)
				: "";
	}

	private static String orEmpty(@Nullable String text) {
		return (text != null) ? text : "";
	}

}
