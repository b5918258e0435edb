package org.bihuan.handbook;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.bihuan.frame.Texts;
import org.bihuan.workflow.DecisionSheet;

import org.springframework.stereotype.Component;

/**
 * Puts what models and tables say into the reader's language, as far as they say it in
 * both.
 */
@Component
class HandbookWords {

	/** A label in Chinese, then in English. */
	private static final Pattern BOTH = Pattern.compile("(.*[\\p{IsHan})）])\\s+([A-Za-z].*)", Pattern.DOTALL);

	private static final Pattern GROUP = Pattern.compile("([a-z-]+)@([a-z]+)");

	private static final Pattern QUOTED = Pattern.compile("\"([^\"]*)\"");

	private final Texts texts;

	HandbookWords(Texts texts) {
		this.texts = texts;
	}

	static boolean english(Locale locale) {
		return Locale.ENGLISH.getLanguage().equals(locale.getLanguage());
	}

	String of(String key, Locale locale, Object... arguments) {
		return this.texts.of(key, locale, arguments);
	}

	/** A text of its own, or the word itself if there is none. */
	String named(String prefix, String word, Locale locale) {
		String text = this.texts.of(prefix + word, locale);
		return text.equals(prefix + word) ? word : text;
	}

	/** The half of a label that is in the reader's language. */
	String label(String label, Locale locale) {
		Matcher both = BOTH.matcher(label);
		return both.matches() ? both.group(english(locale) ? 2 : 1).strip() : label;
	}

	String decision(DecisionSheet sheet, Locale locale) {
		String key = "casepage.decision." + sheet.key();
		String text = this.texts.of(key, locale);
		return text.equals(key) ? sheet.name() : text;
	}

	/** For example the inspector of the authority. */
	String addressee(String group, Locale locale) {
		Matcher parts = GROUP.matcher(group);
		return parts.matches()
				? this.texts.of("handbook.addressee", locale, this.texts.of("role." + parts.group(1), locale),
						this.texts.of("elementtemplate.place." + parts.group(2), locale))
				: group;
	}

	/** A cell of a question, without the marks of a plain word. */
	String cell(String cell, Locale locale) {
		Matcher quoted = QUOTED.matcher(cell);
		return word(quoted.matches() ? quoted.group(1) : cell, locale);
	}

	/** A code that has a word, or is the kind of an obligation. */
	String word(String code, Locale locale) {
		String word = named("handbook.word.", code, locale);
		return word.equals(code) ? named("obligation.", code, locale) : word;
	}

	List<String> words(List<String> codes, Locale locale) {
		return codes.stream().map((code) -> word(code, locale)).toList();
	}

}
