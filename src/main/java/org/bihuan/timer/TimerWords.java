package org.bihuan.timer;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

import org.bihuan.calendar.DayKind;
import org.bihuan.calendar.WorkCalendar;
import org.bihuan.escalation.LadderState;
import org.bihuan.frame.Texts;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Puts timers into the reader's words.
 */
@Component
class TimerWords {

	private final Texts texts;

	private final WorkCalendar calendar;

	TimerWords(Texts texts, WorkCalendar calendar) {
		this.texts = texts;
		this.calendar = calendar;
	}

	String say(String key, Locale locale, @Nullable Object... arguments) {
		return this.texts.of(key, locale, arguments);
	}

	String moment(Instant at) {
		return this.texts.moment(at);
	}

	String kind(TimerKind kind, Locale locale) {
		return say("timer.kind." + kind, locale);
	}

	private String word(String family, String code, Locale locale) {
		String key = family + "." + code;
		String text = this.texts.of(key, locale);
		return text.equals(key) ? code : text;
	}

	/** What it will do. */
	String does(Waiting waiting, TimerStory story, Locale locale) {
		String key = "timer.does." + waiting.kind();
		return switch (waiting.kind()) {
			case REMINDER, DUE, PAUSE -> say(key, locale,
					word("obligation", Objects.requireNonNull(waiting.clock()).of(), locale), waiting.clock().dueAt());
			case SERVICE -> say(key, locale, story.step());
			case LADDER -> ladder(key, story.ladder(), locale);
			case OTHER, SWEEP -> say(key, locale, process(waiting, locale));
			default -> say(key, locale);
		};
	}

	private String ladder(String key, @Nullable LadderState ladder, Locale locale) {
		return Optional.ofNullable(ladder)
			.map(LadderState::next)
			.map((next) -> say(key + ".measure", locale, word("escalation.measure", next.measure(), locale)))
			.orElseGet(() -> say(key, locale));
	}

	/** Models are drawn with Chinese names; their keys are English. */
	private static String process(Waiting waiting, Locale locale) {
		if (waiting.timer() == null) {
			return "";
		}
		boolean chinese = Locale.CHINESE.getLanguage().equals(locale.getLanguage());
		return chinese ? waiting.timer().processName() : waiting.timer().process();
	}

	/** In how many working days, or for how long it is late. */
	String when(Instant at, Instant now, Locale locale) {
		if (!at.isAfter(now)) {
			return late(Duration.between(at, now), locale);
		}
		int days = workingDays(at, now);
		return (days == 0) ? say("timer.today", locale) : say("timer.in", locale, days);
	}

	String late(Duration late, Locale locale) {
		if (late.toHours() == 0) {
			return say("timer.late.minutes", locale, late.toMinutes());
		}
		return (late.toDays() == 0) ? say("timer.late.hours", locale, late.toHours())
				: say("timer.late.days", locale, late.toDays());
	}

	int workingDays(Instant at, Instant now) {
		return this.calendar.between(now, at, DayKind.WORKING_DAYS);
	}

}
