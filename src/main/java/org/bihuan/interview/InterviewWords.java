package org.bihuan.interview;

import java.util.List;
import java.util.Locale;
import java.util.Objects;

import org.bihuan.frame.Texts;
import org.jspecify.annotations.Nullable;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * Puts interviews into the reader's words.
 */
@Component
class InterviewWords {

	private final Texts texts;

	private final NoticeWording notice;

	InterviewWords(Texts texts, NoticeWording notice) {
		this.texts = texts;
		this.notice = notice;
	}

	/** How it stands when somebody is to arrange an interview. */
	String situation(@Nullable Appointment last) {
		if (last == null) {
			return say("interview.situation.first");
		}
		String reason = last.reason();
		String state = say("interview.situation." + last.state(), last.moment());
		return (reason != null && !reason.isBlank() && !last.is(Appointment.State.UNNOTICED))
				? say("interview.situation.because", state, reason) : state;
	}

	/** Time, place and who is invited. */
	String appointment(Appointment appointment) {
		return say("interview.appointment", appointment.moment(), appointment.place(), invited(appointment));
	}

	List<String> invited(Appointment appointment) {
		return this.notice.invited(appointment, locale());
	}

	/** The minutes as one text. */
	String minutes(Interview interview) {
		StringBuilder text = new StringBuilder();
		interview.last().ifPresent((one) -> text.append(appointment(one)).append('\n'));
		Minutes minutes = interview.minutes();
		text.append(say("interview.minutes.attendees", Objects.requireNonNullElse(minutes.attendees(), "")))
			.append('\n')
			.append(say("interview.minutes.said", Objects.requireNonNullElse(minutes.said(), "")));
		interview.promises().forEach((promise) -> text.append('\n').append(promise(promise)));
		return text.toString();
	}

	/** What, by when, who. */
	String promise(Promise promise) {
		return say("interview.promise", promise.what(), promise.due(), promise.who());
	}

	/** What the unit reported, or that it did not. */
	String report(Promise promise) {
		return Objects.requireNonNullElseGet(promise.report(), () -> say("interview.promise.unreported"));
	}

	String say(String key, @Nullable Object... arguments) {
		return this.texts.of(key, locale(), arguments);
	}

	static Locale locale() {
		return LocaleContextHolder.getLocale();
	}

}
