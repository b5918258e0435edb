package org.bihuan.overview;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.bihuan.deadline.OverdueClock;
import org.bihuan.frame.Texts;
import org.bihuan.organisation.Units;
import org.bihuan.shared.UnitCode;
import org.bihuan.shared.Zone;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Puts what the board holds into the reader's words. What nobody has a word for stays as
 * it is.
 */
@Component
class OverviewWords {

	private static final String OTHER_KINDS = "other";

	private final Texts texts;

	private final Units units;

	OverviewWords(Texts texts, Units units) {
		this.texts = texts;
		this.units = units;
	}

	String say(String key, Locale locale, @Nullable Object... arguments) {
		return this.texts.of(key, locale, arguments);
	}

	private String word(String family, String code, Locale locale) {
		String key = family + "." + code;
		String text = this.texts.of(key, locale);
		return text.equals(key) ? code : text;
	}

	String kind(String kind, Locale locale) {
		return word("obligation", kind, locale);
	}

	String measure(String measure, Locale locale) {
		return word("escalation.measure", measure, locale);
	}

	String role(String role, Locale locale) {
		return word("role", role, locale);
	}

	String grade(String grade, Locale locale) {
		return word("casepage.grade", grade, locale);
	}

	String harm(int harm, Locale locale) {
		return word("overview.harm", String.valueOf(harm), locale);
	}

	String sector(String sector, Locale locale) {
		return this.units.sectorName(sector, locale);
	}

	/** Names of units, read at once. */
	Map<UnitCode, String> names(Collection<UnitCode> codes) {
		return codes.isEmpty() ? Map.of() : this.units.names(codes);
	}

	String moment(Instant at) {
		return this.texts.moment(at);
	}

	String list(List<String> said, Locale locale) {
		return this.texts.of("overview.list", locale, said);
	}

	/** How late it is, or how much is left. */
	String left(OverdueClock clock, Locale locale) {
		int days = Math.abs(clock.daysLeft());
		if (clock.overdue()) {
			return say("overview.late", locale, days);
		}
		return (days == 0) ? say("overview.today", locale) : say("overview.left", locale, days);
	}

	/** Since when it is late, or until when there is time. */
	String since(OverdueClock clock, Locale locale) {
		return clock.overdue() ? say("overview.since", locale, LocalDate.ofInstant(clock.dueAt(), Zone.SHANGHAI))
				: say("overview.until", locale, clock.dueAt());
	}

	/** What would stop it, and whether more time can still be asked for. */
	String stop(OverdueClock clock, Locale locale) {
		String kind = ClockKinds.ALL.contains(clock.kind()) ? clock.kind() : OTHER_KINDS;
		return say("overview.stop", locale, say("overview.stop." + kind, locale), extension(clock, locale));
	}

	private String extension(OverdueClock clock, Locale locale) {
		if (!ClockKinds.EXTENDABLE.contains(clock.kind())) {
			return say("overview.extension.never", locale);
		}
		return clock.overdue() ? say("overview.extension.over", locale)
				: say("overview.extension.until", locale, clock.dueAt());
	}

}
