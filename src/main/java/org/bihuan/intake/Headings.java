package org.bihuan.intake;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.bihuan.frame.Texts;
import org.bihuan.sheet.SheetColumn;

import org.springframework.stereotype.Component;

/**
 * Headings of columns in both languages, and words for yes and no.
 */
@Component
public class Headings {

	private static final Set<String> YES = Set.of("true", "yes", "y", "1", "是");

	private static final Set<String> NO = Set.of("", "false", "no", "n", "0", "否");

	private final Texts texts;

	Headings(Texts texts) {
		this.texts = texts;
	}

	SheetColumn column(String key, boolean required) {
		return column(key, required, "intake.column." + key);
	}

	/**
	 * A column with its headings.
	 * @param key its key
	 * @param required whether every table must have it
	 * @param heading key of the text of its heading
	 * @return the column
	 */
	public SheetColumn column(String key, boolean required, String heading) {
		return new SheetColumn(key, required,
				Set.of(this.texts.of(heading, Locale.SIMPLIFIED_CHINESE), this.texts.of(heading, Locale.ENGLISH)));
	}

	String of(String key, Locale locale) {
		return this.texts.of("intake.column." + key, locale);
	}

	/**
	 * Whether a text is a word for yes.
	 * @param text the text
	 * @return yes or no; empty if it is neither
	 */
	static Optional<Boolean> yes(String text) {
		String plain = text.toLowerCase(Locale.ROOT);
		if (YES.contains(plain)) {
			return Optional.of(true);
		}
		return NO.contains(plain) ? Optional.of(false) : Optional.empty();
	}

}
