package org.bihuan.inspection;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

import org.bihuan.duty.DutyPeriodView;
import org.bihuan.frame.Texts;
import org.bihuan.organisation.Documents;
import org.bihuan.organisation.StandIn;
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

	private final PeopleNames people;

	InspectionWords(Texts texts, Documents documents, PeopleNames people) {
		this.texts = texts;
		this.documents = documents;
		this.people = people;
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
				period.dueAt(), basis(period.document(), period.place()));
		return now.isBefore(period.dueAt()) ? said : said + say("inspection.duty.late");
	}

	/** Which version of the checklist is filled in, and whether there is a newer one. */
	String version(Optional<VersionInUse> version) {
		return version.map((one) -> one.outdated() ? say("inspection.version.outdated", one.began(), one.latest())
				: say("inspection.version", one.began()))
			.orElseGet(() -> say("inspection.version.none"));
	}

	/** By what document somebody stands in for whom, and until when. */
	String standIn(StandIn written) {
		return say("inspection.standIn", this.people.of(written.person()), written.document(), written.from(),
				written.to());
	}

	String basis(String document, String place) {
		return this.documents.title(document).orElse(document) + " " + place;
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
