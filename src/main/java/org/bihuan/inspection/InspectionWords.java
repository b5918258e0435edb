package org.bihuan.inspection;

import java.time.Instant;
import java.util.Locale;

import org.bihuan.duty.DutyPeriodView;
import org.bihuan.frame.Texts;
import org.bihuan.organisation.Documents;
import org.jspecify.annotations.Nullable;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * Puts inspections into words: the reader's, or those of the file, which are Chinese.
 */
@Component
class InspectionWords {

	private final Texts texts;

	private final Documents documents;

	InspectionWords(Texts texts, Documents documents) {
		this.texts = texts;
		this.documents = documents;
	}

	/** The title of a file: subject, period, and of what. */
	String title(DutyPeriodView period) {
		Locale file = Locale.SIMPLIFIED_CHINESE;
		String subject = this.texts.of("inspection.subject." + period.duty(), file);
		String target = period.targetName();
		return (target == null) ? this.texts.of("inspection.title", file, subject, period.period())
				: this.texts.of("inspection.title.target", file, subject, period.period(), target);
	}

	/** What is owed until when, and by what document. */
	String duty(DutyPeriodView period, Instant now) {
		String said = say("inspection.duty", say("inspection.subject." + period.duty()), period.period(),
				period.dueAt(), basis(period));
		return now.isBefore(period.dueAt()) ? said : said + say("inspection.duty.late");
	}

	String basis(DutyPeriodView period) {
		return this.documents.title(period.document()).orElse(period.document()) + " " + period.place();
	}

	String say(String key, @Nullable Object... arguments) {
		return this.texts.of(key, locale(), arguments);
	}

	/** The words of the file. */
	String file(String key, @Nullable Object... arguments) {
		return this.texts.of(key, Locale.SIMPLIFIED_CHINESE, arguments);
	}

	static Locale locale() {
		return LocaleContextHolder.getLocale();
	}

}
