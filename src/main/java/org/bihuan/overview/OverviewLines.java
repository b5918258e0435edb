package org.bihuan.overview;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.bihuan.deadline.OverdueClock;
import org.bihuan.escalation.LadderState;
import org.bihuan.organisation.People;
import org.bihuan.shared.Group;
import org.bihuan.shared.Thresholds;
import org.bihuan.shared.UnitCode;
import org.bihuan.workflow.OpenStep;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Makes lines of the board: who holds it, what was sent, what comes next. Whatever the
 * number of lines, names are read once.
 */
@Component
class OverviewLines {

	/** Working days left with which a clock is nearly due. */
	static final int SOON = Thresholds.of("due-soon");

	private final ClockStories stories;

	private final OverviewWords words;

	private final People people;

	OverviewLines(ClockStories stories, OverviewWords words, People people) {
		this.stories = stories;
		this.words = words;
		this.people = people;
	}

	List<OverviewLine> of(List<OverdueClock> clocks, Locale locale) {
		List<ClockStory> stories = this.stories.of(clocks);
		Set<UnitCode> units = stories.stream().flatMap(OverviewLines::units).collect(Collectors.toSet());
		Set<String> logins = stories.stream()
			.flatMap((story) -> story.steps().stream())
			.map(OpenStep::assignee)
			.filter(Objects::nonNull)
			.collect(Collectors.toSet());
		Names names = new Names(this.words.names(units), logins.isEmpty() ? Map.of() : this.people.names(logins));
		return stories.stream().map((story) -> line(story, names, locale)).toList();
	}

	private static Stream<UnitCode> units(ClockStory story) {
		OverdueClock clock = story.clock();
		Stream<UnitCode> groups = story.steps().stream().flatMap((step) -> step.groups().stream()).map(Group::unit);
		return Stream.concat(Stream.of(clock.debtor(), clock.authority(), clock.town()).filter(Objects::nonNull),
				groups);
	}

	private OverviewLine line(ClockStory story, Names names, Locale locale) {
		OverdueClock clock = story.clock();
		List<String> steps = story.steps().stream().map(OpenStep::stepName).distinct().toList();
		return new OverviewLine(clock, lamp(clock), this.words.left(clock, locale), this.words.since(clock, locale),
				this.words.harm(clock.harm(), locale), this.words.kind(clock.kind(), locale),
				names.unit(clock.authority()), names.unit(clock.town()), this.words.sector(clock.sector(), locale),
				this.words.grade(clock.grade(), locale), holder(story, names, locale),
				steps.isEmpty() ? "" : this.words.list(steps, locale), sent(story, locale), next(story, locale),
				this.words.stop(clock, locale));
	}

	/**
	 * Black says that somebody has acted on what is late already, so that red asks for an
	 * act.
	 */
	static String lamp(OverdueClock clock) {
		if (clock.overdue()) {
			return (clock.rung() != null) ? "lamp lamp-black" : "lamp lamp-red";
		}
		return (clock.daysLeft() > SOON) ? "lamp lamp-green" : "lamp lamp-yellow";
	}

	private String holder(ClockStory story, Names names, Locale locale) {
		List<String> holders = story.steps()
			.stream()
			.flatMap((step) -> (step.assignee() != null) ? Stream.of(names.person(step.assignee()))
					: step.groups().stream().map((group) -> group(group, names, locale)))
			.distinct()
			.toList();
		return holders.isEmpty() ? this.words.say("overview.holder.unit", locale, names.unit(story.clock().debtor()))
				: this.words.list(holders, locale);
	}

	private String group(Group group, Names names, Locale locale) {
		return this.words.say("overview.group", locale, names.unit(group.unit()),
				this.words.role(group.role(), locale));
	}

	private String sent(ClockStory story, Locale locale) {
		LadderState.Taken sent = story.sent();
		if (sent != null) {
			String measure = this.words.measure(sent.measure(), locale);
			return (sent.letter() != null)
					? this.words.say("overview.sent.letter", locale, measure, sent.at(), sent.letter())
					: this.words.say("overview.sent.at", locale, measure, sent.at());
		}
		String rung = story.clock().rung();
		return (rung != null) ? this.words.measure(rung, locale) : this.words.say("overview.sent.nothing", locale);
	}

	private String next(ClockStory story, Locale locale) {
		LadderState ladder = story.ladder();
		if (ladder == null) {
			return story.clock().overdue() ? this.words.say("overview.next.unknown", locale)
					: this.words.say("overview.next.opens", locale, story.clock().dueAt());
		}
		if (ladder.held()) {
			return this.words.say("overview.next.held", locale);
		}
		if (ladder.asked() != null) {
			return this.words.say("overview.next.asked", locale, this.words.measure(ladder.asked().measure(), locale));
		}
		if (ladder.nextAt() == null) {
			return this.words.say("overview.next.review", locale);
		}
		return (ladder.next() != null) ? this.words.say("overview.next.measure", locale,
				this.words.measure(ladder.next().measure(), locale), ladder.nextAt())
				: this.words.say("overview.next.look", locale, ladder.nextAt());
	}

	private record Names(Map<UnitCode, String> units, Map<String, String> people) {

		String unit(@Nullable UnitCode code) {
			return (code != null) ? this.units.getOrDefault(code, code.value()) : "";
		}

		String person(String login) {
			return this.people.getOrDefault(login, login);
		}

	}

}
