package org.bihuan.overview;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.bihuan.deadline.SeenClock;
import org.bihuan.organisation.People;
import org.bihuan.overview.ActRow.Outcome;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Puts rows of acts into the reader's words.
 */
@Component
class ActWords {

	private static final int GROUPS = 20;

	private static final Set<Outcome> GOOD = Set.of(Outcome.CAN, Outcome.DONE);

	private final OverviewWords words;

	private final People people;

	ActWords(OverviewWords words, People people) {
		this.words = words;
		this.people = people;
	}

	List<ActLine> lines(List<ActRow> rows, Locale locale) {
		return rows.stream().map((row) -> line(row, locale)).toList();
	}

	private ActLine line(ActRow row, Locale locale) {
		SeenClock seen = row.seen();
		String outcome = row.outcome().name().toLowerCase(Locale.ROOT);
		if (seen == null) {
			return new ActLine(row.obligation(), "", this.words.say("overview.act.foreign.title", locale), "", "",
					outcome, lamp(row.outcome()), said(row.said(), locale));
		}
		return new ActLine(row.obligation(), seen.caseNumber().value(), seen.title(), seen.unitName(),
				this.words.kind(seen.kind(), locale), outcome, lamp(row.outcome()), said(row.said(), locale));
	}

	/** Not red: a row that was not done asks for nothing by itself. */
	private static String lamp(Outcome outcome) {
		return GOOD.contains(outcome) ? "lamp lamp-green" : "lamp lamp-yellow";
	}

	String said(@Nullable Said said, Locale locale) {
		return (said != null) ? this.words.say(said.key(), locale, said.arguments().toArray()) : "";
	}

	/** Why rows cannot be done, or were not, each with how many there are. */
	Map<String, Integer> because(List<ActRow> rows, Locale locale) {
		Map<String, Integer> because = new LinkedHashMap<>();
		rows.stream()
			.filter((row) -> !GOOD.contains(row.outcome()) && row.said() != null)
			.forEach((row) -> because.merge(said(row.said(), locale), 1, Integer::sum));
		return because;
	}

	/** Those to whom the steps behind some clocks could be given, name by login. */
	Map<String, String> holders(List<ActLook.Look> looks) {
		Map<String, String> holders = new TreeMap<>();
		looks.stream()
			.flatMap((look) -> Stream.ofNullable(look.story()))
			.flatMap((story) -> story.steps().stream())
			.flatMap((step) -> step.groups().stream())
			.distinct()
			.limit(GROUPS)
			.flatMap((group) -> this.people.holding(group).stream())
			.forEach((person) -> holders.put(person.login(), person.name()));
		return holders;
	}

}
