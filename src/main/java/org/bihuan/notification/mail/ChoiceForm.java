package org.bihuan.notification.mail;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.bihuan.notification.Topic;
import org.bihuan.notification.setting.Choice;
import org.bihuan.shared.FieldProblem;
import org.bihuan.shared.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * The settings as the page sends them.
 *
 * @param mails topics of which mails are wanted
 * @param quietFrom when the quiet hours begin
 * @param quietTo when they end
 * @param restDays whether days off are quiet
 * @param digest hour of the digest; empty for none
 */
record ChoiceForm(@Nullable List<Topic> mails, @Nullable String quietFrom, @Nullable String quietTo,
		@Nullable Boolean restDays, @Nullable String digest) {

	private static final int LAST_HOUR = 23;

	Choice choice(String login, Locale locale) {
		List<FieldProblem> problems = new ArrayList<>();
		LocalTime from = time(this.quietFrom, "quietFrom", problems);
		LocalTime to = time(this.quietTo, "quietTo", problems);
		Integer hour = hour(problems);
		if (!problems.isEmpty()) {
			throw new Refusal.Invalid(problems);
		}
		Set<Topic> muted = EnumSet.allOf(Topic.class);
		if (this.mails != null) {
			this.mails.forEach(muted::remove);
		}
		return new Choice(login, locale, null, null, from, to, Boolean.TRUE.equals(this.restDays), hour, muted);
	}

	private static @Nullable LocalTime time(@Nullable String text, String field, List<FieldProblem> problems) {
		try {
			return (text != null && !text.isBlank()) ? LocalTime.parse(text) : null;
		}
		catch (DateTimeException ex) {
			problems.add(new FieldProblem(field, "notice.settings.time"));
			return null;
		}
	}

	private @Nullable Integer hour(List<FieldProblem> problems) {
		if (this.digest == null || this.digest.isBlank()) {
			return null;
		}
		if (!this.digest.matches("\\d{1,2}") || Integer.parseInt(this.digest) > LAST_HOUR) {
			problems.add(new FieldProblem("digest", "notice.settings.hour"));
			return null;
		}
		return Integer.valueOf(this.digest);
	}

}
