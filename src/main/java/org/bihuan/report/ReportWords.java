package org.bihuan.report;

import java.util.Locale;

import org.bihuan.frame.Texts;
import org.bihuan.report.ReportLine.Wording;

import org.springframework.stereotype.Component;

/**
 * What indicators and their figures are called. A definition is made from the words of
 * the conditions that count, so that both cannot differ.
 */
@Component
class ReportWords {

	private final Texts texts;

	ReportWords(Texts texts) {
		this.texts = texts;
	}

	Wording of(Indicator indicator, Locale locale) {
		Part numerator = indicator.numerator();
		String name = numerator.fact().ofKind()
				? this.texts.of("report.named." + numerator.fact(), locale, kind(numerator, locale))
				: this.texts.of("report.indicator." + indicator.code(), locale);
		Part denominator = indicator.denominator();
		String definition = (denominator == null) ? counted(numerator, locale)
				: this.texts.of("report.share", locale, counted(numerator, locale), counted(denominator, locale));
		return new Wording(name, definition);
	}

	/** What is counted, in words. */
	String counted(Part part, Locale locale) {
		return this.texts.of("report.counted." + part.fact(), locale, part.kind().isEmpty() ? "" : kind(part, locale));
	}

	private String kind(Part part, Locale locale) {
		String room = (part.fact().subject() == Subject.LETTER) ? "letter.kind." : "escalation.measure.";
		return this.texts.of(room + part.kind(), locale);
	}

	String group(String group, Locale locale) {
		return this.texts.of("report.group." + group, locale);
	}

	/** For whom a report is made. */
	String whom(Whom whom, boolean district, Locale locale) {
		if (!whom.code().equals(Whom.ALL)) {
			return whom.name();
		}
		return this.texts.of(district ? "report.whom.district" : "report.whom.all", locale);
	}

	String period(ReportPeriod period, Locale locale) {
		return period.label(this.texts, locale);
	}

}
