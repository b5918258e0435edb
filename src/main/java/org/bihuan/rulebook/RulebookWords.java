package org.bihuan.rulebook;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

import org.bihuan.deadline.ClockMoves;
import org.bihuan.frame.Texts;
import org.bihuan.organisation.Documents;
import org.bihuan.organisation.People;
import org.bihuan.organisation.Person;
import org.bihuan.organisation.Units;
import org.bihuan.organisation.UnitView;
import org.bihuan.shared.CaseNumber;
import org.bihuan.shared.UnitCode;
import org.bihuan.workflow.DecisionRow;
import org.bihuan.workflow.Diagrams;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * Puts codes, moments, people and rows into the reader's words.
 */
@Component("ruleWords")
class RulebookWords {

	private final MessageSource messages;

	private final Texts texts;

	private final People people;

	private final Units units;

	private final Documents documents;

	private final Diagrams diagrams;

	RulebookWords(MessageSource messages, Texts texts, People people, Units units, Documents documents,
			Diagrams diagrams) {
		this.messages = messages;
		this.texts = texts;
		this.people = people;
		this.units = units;
		this.documents = documents;
		this.diagrams = diagrams;
	}

	public String word(String family, @Nullable Object code) {
		String plain = String.valueOf((code != null) ? code : "");
		return String
			.valueOf(this.messages.getMessage(family + "." + plain, null, plain, LocaleContextHolder.getLocale()));
	}

	public String say(String key, List<Object> arguments) {
		return this.texts.of(key, LocaleContextHolder.getLocale(), arguments.toArray());
	}

	public String moment(Instant moment) {
		return this.texts.moment(moment);
	}

	public String day(LocalDate day) {
		return day.toString();
	}

	/** A moment that was written down as text; other texts stay as they are. */
	public String written(@Nullable String text) {
		try {
			return (text != null) ? moment(Instant.parse(text)) : "";
		}
		catch (DateTimeException ex) {
			return text;
		}
	}

	public String person(String login) {
		return login.equals("system") ? word("rulebook", "system")
				: this.people.find(login).map(Person::name).orElse(login);
	}

	/** What a clock is for; that of a step bears the step's name. */
	public String clock(ClockMoves.Move move) {
		return move.service() ? word("rulebook", "service") + " "
				+ this.diagrams.stepNames(new CaseNumber(move.caseNumber())).getOrDefault(move.kind(), move.kind())
				: word("obligation", move.kind());
	}

	public String unit(String code) {
		return this.units.find(new UnitCode(code)).map(UnitView::name).orElse(code);
	}

	public String row(@Nullable DecisionRow row) {
		if (row == null) {
			return word("rulebook", "noRow");
		}
		String outputs = row.outputs()
			.values()
			.stream()
			.filter((value) -> value != null && !value.toString().isEmpty())
			.map((value) -> word("casepage.value", value))
			.collect(Collectors.joining(" · "));
		String document = (row.document() != null) ? row.document() : "";
		String title = this.documents.title(document).orElse(document);
		String basis = "P-0".equals(document) ? word("casepage.act", document)
				: (row.place() != null) ? title + " " + row.place() : title;
		return say("rulebook.row", List.of(row.rule(), outputs, basis));
	}

}
