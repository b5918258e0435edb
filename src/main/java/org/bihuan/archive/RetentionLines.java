package org.bihuan.archive;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

import org.bihuan.frame.Texts;
import org.bihuan.organisation.Documents;
import org.bihuan.organisation.People;
import org.bihuan.organisation.Person;

import org.springframework.stereotype.Component;

/**
 * Puts retention into words.
 */
@Component
class RetentionLines {

	private static final int SHOWN = 100;

	private static final double MEGABYTE = 1024 * 1024;

	private final Retention retention;

	private final HoldRows holds;

	private final RemovalRows removals;

	private final RetentionRules rules;

	private final Documents documents;

	private final People people;

	private final Texts texts;

	RetentionLines(Retention retention, HoldRows holds, RemovalRows removals, RetentionRules rules, Documents documents,
			People people, Texts texts) {
		this.retention = retention;
		this.holds = holds;
		this.removals = removals;
		this.rules = rules;
		this.documents = documents;
		this.people = people;
		this.texts = texts;
	}

	RetentionPage page(Person reader, Locale locale) {
		List<DueCase> due = this.retention.due(reader, SHOWN);
		List<Removal> waiting = this.removals.waiting();
		Set<String> proposed = waiting.stream().map(Removal::caseNumber).collect(Collectors.toSet());
		return new RetentionPage(this.retention.dueCount(reader),
				due.stream().map((one) -> due(one, proposed.contains(one.caseNumber()))).toList(),
				waiting.stream().map((one) -> waiting(one, reader)).toList(),
				this.holds.newest(SHOWN).stream().map((one) -> line(one, locale)).toList(),
				this.removals.decided(SHOWN).stream().map((one) -> line(one, locale)).toList(),
				this.rules.all().stream().map((rule) -> rule(rule, locale)).toList());
	}

	private RetentionPage.Due due(DueCase one, boolean proposed) {
		return new RetentionPage.Due(one.caseNumber(), one.title(), one.unitName(), this.texts.moment(one.closedAt()),
				one.pieces(), "%.1f".formatted(one.size() / MEGABYTE), proposed);
	}

	private RetentionPage.Waiting waiting(Removal one, Person reader) {
		return new RetentionPage.Waiting(one.id(), one.caseNumber(), one.reason(), name(one.proposedBy()),
				this.texts.moment(one.proposedAt()), one.proposedBy().equals(reader.login()));
	}

	private RetentionPage.Line line(Hold one, Locale locale) {
		String text = this.texts.of("archive.hold.set", locale, one.setAt(), name(one.setBy()));
		if (one.liftedAt() == null) {
			return new RetentionPage.Line(one.caseNumber(), true, text, one.reason());
		}
		String lifted = this.texts.of("archive.hold.lifted", locale, one.liftedAt(),
				name(String.valueOf(one.liftedBy())), one.liftReason());
		return new RetentionPage.Line(one.caseNumber(), false, text + " " + lifted, one.reason());
	}

	private RetentionPage.Line line(Removal one, Locale locale) {
		String text = this.texts.of("archive.removal." + one.outcome(), locale, one.decidedAt(), name(one.proposedBy()),
				name(String.valueOf(one.decidedBy())), one.pieces());
		return new RetentionPage.Line(one.caseNumber(), false, text, one.reason());
	}

	private RetentionPage.Rule rule(RetentionRule rule, Locale locale) {
		String basis = "P-0".equals(rule.document()) ? this.texts.of("archive.retention.default", locale)
				: this.documents.title(rule.document()).orElse(rule.place());
		return new RetentionPage.Rule(rule.prefix(), rule.years(), basis);
	}

	private String name(String login) {
		return this.people.find(login).map(Person::name).orElse(login);
	}

}
