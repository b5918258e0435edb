package org.bihuan.letter.register;

import java.util.Locale;

import org.bihuan.frame.Texts;
import org.jspecify.annotations.Nullable;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * Says why a letter was dropped or taken back: what the case says in a code, people in
 * words of their own.
 */
@Component
class LetterWords {

	private static final String REASON = "letter.reason.";

	private final Texts texts;

	LetterWords(Texts texts) {
		this.texts = texts;
	}

	/**
	 * For pages.
	 * @param reason code or words; null if there is none
	 * @return words in the reader's language
	 */
	public String reason(@Nullable String reason) {
		return reason(reason, LocaleContextHolder.getLocale());
	}

	String reason(@Nullable String reason, Locale locale) {
		if (reason == null) {
			return "";
		}
		String words = this.texts.of(REASON + reason, locale);
		return words.startsWith(REASON) ? reason : words;
	}

}
