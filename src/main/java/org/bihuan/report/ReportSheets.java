package org.bihuan.report;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.bihuan.frame.Texts;
import org.bihuan.organisation.People;
import org.bihuan.organisation.Person;

import org.springframework.stereotype.Component;

/**
 * Puts a report into the words of a file.
 */
@Component
class ReportSheets {

	private static final List<String> COLUMNS = Stream
		.of("row", "group", "indicator", "definition", "numerator", "denominator", "value", "before", "change",
				"document")
		.map("report.column."::concat)
		.toList();

	private final ReportWords words;

	private final People people;

	private final Texts texts;

	private final Clock clock;

	ReportSheets(ReportWords words, People people, Texts texts, Clock clock) {
		this.words = words;
		this.people = people;
		this.texts = texts;
		this.clock = clock;
	}

	/** As the figures are now; whoever asks has made it. */
	ReportSheet now(Question question, List<ReportLine> lines, Person person, Locale locale) {
		String whom = this.words.whom(question.whom(), question.scope().district(), locale);
		Instant now = this.clock.instant();
		List<String> facts = new ArrayList<>(List.of(this.texts.of("report.made", locale, whom, person.name(), now)));
		if (question.running()) {
			facts.add(this.texts.of("report.running", locale));
		}
		return sheet(question.period(), facts, lines, locale);
	}

	/** As it was kept. */
	ReportSheet kept(KeptReport report, List<ReportLine> lines, Locale locale) {
		String whom = this.words.whom(report.whom(), true, locale);
		return sheet(report.period(),
				List.of(this.texts.of("report.kept.made", locale, whom, keeper(report), report.at())), lines, locale);
	}

	/** Name of who kept a report. */
	String keeper(KeptReport report) {
		return this.people.names(List.of(report.by())).getOrDefault(report.by(), report.by());
	}

	private ReportSheet sheet(ReportPeriod period, List<String> facts, List<ReportLine> lines, Locale locale) {
		String title = this.texts.of("report.title." + period.kind(), locale, this.words.period(period, locale));
		List<List<String>> rows = new ArrayList<>();
		for (ReportLine line : lines) {
			Figure now = line.now();
			rows.add(List.of(String.valueOf(rows.size() + 1), this.words.group(line.group(), locale),
					line.wording(locale).name(), line.wording(locale).definition(), String.valueOf(now.numerator()),
					now.shared(), now.value(), line.before().value(), arrow(now.change(line.before())),
					(line.document() + " " + line.place()).strip()));
		}
		return new ReportSheet(title, facts, COLUMNS.stream().map((column) -> this.texts.of(column, locale)).toList(),
				rows);
	}

	/** A sign at the beginning would be taken for a formula and be quoted. */
	private static String arrow(String change) {
		return change.replace('+', '↑').replace('-', '↓');
	}

}
