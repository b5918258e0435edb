package org.bihuan.dossier;

import java.time.LocalDate;
import java.util.Locale;

import org.bihuan.deadline.OverdueClock;
import org.bihuan.frame.Texts;
import org.bihuan.shared.Zone;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Puts figures into the reader's words. What nobody has a word for stays as it is.
 */
@Component
class Said {

	private final Texts texts;

	Said(Texts texts) {
		this.texts = texts;
	}

	String text(String key, Locale locale, @Nullable Object... arguments) {
		return this.texts.of(key, locale, arguments);
	}

	String word(String family, String code, Locale locale) {
		String key = family + "." + code;
		String text = this.texts.of(key, locale);
		return text.equals(key) ? code : text;
	}

	String measure(String measure, Locale locale) {
		return measure.isEmpty() ? this.texts.of("dossier.noRung", locale)
				: word("escalation.measure", measure, locale);
	}

	/** How late a clock is, or how much is left, and the day. */
	String left(OverdueClock clock, Locale locale) {
		int days = Math.abs(clock.daysLeft());
		String left = clock.overdue() ? text("overview.late", locale, days)
				: (days == 0) ? text("overview.today", locale) : text("overview.left", locale, days);
		return text("dossier.left", locale, left, LocalDate.ofInstant(clock.dueAt(), Zone.SHANGHAI));
	}

}
