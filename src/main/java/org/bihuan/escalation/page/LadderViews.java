package org.bihuan.escalation.page;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

import org.bihuan.calendar.DayKind;
import org.bihuan.calendar.Term;
import org.bihuan.calendar.WorkCalendar;
import org.bihuan.escalation.ladder.LadderStory;
import org.bihuan.escalation.ladder.LadderStory.Done;
import org.bihuan.escalation.ladder.LadderStory.Reason;
import org.bihuan.escalation.ladder.Rung;
import org.bihuan.escalation.page.LadderView.Step;
import org.bihuan.frame.Texts;
import org.bihuan.measure.MeasureNumbers;
import org.bihuan.measure.MeasureView;
import org.bihuan.organisation.Documents;
import org.bihuan.organisation.People;
import org.bihuan.organisation.Person;
import org.bihuan.organisation.UnitView;
import org.bihuan.organisation.Units;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Puts ladders into the reader's words.
 */
@Component
class LadderViews {

	private final ObjectProvider<MeasureNumbers> numbers;

	private final Units units;

	private final People people;

	private final Documents documents;

	private final WorkCalendar calendar;

	private final Texts texts;

	private final Clock clock;

	LadderViews(ObjectProvider<MeasureNumbers> numbers, Units units, People people, Documents documents,
			WorkCalendar calendar, Texts texts, Clock clock) {
		this.numbers = numbers;
		this.units = units;
		this.people = people;
		this.documents = documents;
		this.calendar = calendar;
		this.texts = texts;
		this.clock = clock;
	}

	LadderView of(LadderStory story, Locale locale) {
		String name = this.units.find(story.addressee()).map(UnitView::name).orElse(story.addressee().value());
		boolean live = story.endedAt() == null;
		return new LadderView(story.number().value(), name, story.addressee().value(), live, state(story, locale),
				!live ? "text-quiet" : story.held() ? "lamp lamp-green" : "lamp lamp-black",
				story.reasons().stream().map((reason) -> reason(reason, locale)).toList(), steps(story, locale),
				live ? stops(story, locale) : List.of());
	}

	private String state(LadderStory story, Locale locale) {
		if (story.endedAt() != null) {
			return this.texts.of("escalation.ladder.ended", locale, story.endedAt());
		}
		if (story.held()) {
			return this.texts.of("escalation.ladder.held", locale);
		}
		if (story.now() != null) {
			return this.texts.of(story.ofEnterprise() ? "escalation.ladder.asked" : "escalation.ladder.asked.office",
					locale);
		}
		return (story.nextAt() != null) ? this.texts.of("escalation.ladder.waits", locale, story.nextAt())
				: this.texts.of("escalation.ladder.review", locale);
	}

	private String reason(Reason reason, Locale locale) {
		String trigger = this.texts.of("measure.trigger." + reason.trigger(), locale);
		boolean told = reason.countsFrom() != null && "OPEN".equals(reason.state())
				&& reason.countsFrom().isAfter(this.clock.instant());
		return told ? this.texts.of("escalation.reason.TOLD", locale, trigger, reason.since(), reason.countsFrom())
				: this.texts.of("escalation.reason." + reason.state(), locale, trigger, reason.since());
	}

	private List<Step> steps(LadderStory story, Locale locale) {
		Map<Long, String> letters = letters(story);
		List<Step> steps = new ArrayList<>();
		story.done().forEach((done) -> steps.add(done(done, letters, locale)));
		Rung now = story.now();
		if (now != null) {
			steps.add(step("now", now, locale, this.texts.of("escalation.rung.confirm", locale)));
		}
		for (Rung rung : story.ahead()) {
			boolean next = steps.stream().noneMatch((step) -> "next".equals(step.kind()));
			steps.add(next ? step("next", rung, locale, when(story, locale)) : step("later", rung, locale, ""));
		}
		return steps;
	}

	private String when(LadderStory story, Locale locale) {
		Rung now = story.now();
		if (now != null) {
			return this.texts.of("escalation.rung.afterwards", locale,
					this.calendar.end(this.clock.instant(), new Term(now.waitDays(), DayKind.WORKING_DAYS)));
		}
		return (story.nextAt() != null) ? this.texts.of("escalation.rung.notBefore", locale, story.nextAt()) : "";
	}

	private Map<Long, String> letters(LadderStory story) {
		List<Long> ids = story.done()
			.stream()
			.map(Done::registered)
			.filter(Objects::nonNull)
			.map(MeasureView::id)
			.toList();
		Map<Long, String> letters = new HashMap<>();
		if (!ids.isEmpty()) {
			this.numbers.stream().forEach((room) -> letters.putAll(room.of(ids)));
		}
		return letters;
	}

	private Step done(Done done, Map<Long, String> letters, Locale locale) {
		MeasureView view = done.registered();
		List<String> lines = new ArrayList<>();
		lines.add(this.texts.of("escalation.rung.by", locale, done.at(),
				this.people.find(done.by()).map(Person::name).orElse(done.by())));
		if (view == null) {
			String kind = done.skipped() ? "skipped" : "done";
			return new Step(kind, this.texts.of("escalation.rung." + kind, locale), name(done.measure(), locale),
					lines);
		}
		add(lines, basis(view.order().document(), view.order().place(), locale));
		add(lines, letters.getOrDefault(view.id(), ""));
		return new Step("done", this.texts.of("measure.state." + view.state(), locale), name(done.measure(), locale),
				lines);
	}

	private Step step(String kind, Rung rung, Locale locale, String when) {
		List<String> lines = new ArrayList<>();
		add(lines, when);
		add(lines, basis(rung.document(), rung.place(), locale));
		return new Step(kind, this.texts.of("escalation.rung." + kind, locale), name(rung.measure(), locale), lines);
	}

	private static void add(List<String> lines, String line) {
		if (!line.isEmpty()) {
			lines.add(line);
		}
	}

	private String name(String measure, Locale locale) {
		return this.texts.of("escalation.measure." + measure, locale);
	}

	private String basis(@Nullable String document, @Nullable String place, Locale locale) {
		if (document == null) {
			return "";
		}
		if ("P-0".equals(document)) {
			return this.texts.of("measure.default", locale);
		}
		String title = this.documents.title(document).orElse(document);
		return (place == null) ? title : this.texts.of("measure.basis", locale, title, place);
	}

	private List<String> stops(LadderStory story, Locale locale) {
		List<String> stops = new ArrayList<>();
		story.reasons()
			.stream()
			.filter((reason) -> !"CLOSED".equals(reason.state()))
			.map((reason) -> (story.ofEnterprise() ? "escalation.stop." : "escalation.stop.office.") + reason.trigger())
			.distinct()
			.map((key) -> this.texts.of(key, locale))
			.forEach(stops::add);
		stops.add(this.texts.of("escalation.stop.closed", locale));
		return stops;
	}

}
