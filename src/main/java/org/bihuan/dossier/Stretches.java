package org.bihuan.dossier;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

import org.bihuan.calendar.DayKind;
import org.bihuan.calendar.Term;
import org.bihuan.calendar.WorkCalendar;
import org.bihuan.shared.Csv;
import org.bihuan.shared.Refusal;
import org.bihuan.shared.Zone;
import org.bihuan.workflow.OpenWork;
import org.jspecify.annotations.Nullable;

import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * Cuts time into stretches of working days by the calendar in force, as
 * {@code data/workload-stretches.csv} says. A day off belongs to the working day before
 * it, for no working day passes until then.
 */
@Component
class Stretches {

	/** What has no clock. */
	private static final String NONE = "none";

	private final List<Map<String, String>> rows = Csv.read(new ClassPathResource("data/workload-stretches.csv"));

	private final WorkCalendar calendar;

	private final Clock clock;

	private final Said said;

	Stretches(WorkCalendar calendar, Clock clock, Said said) {
		this.calendar = calendar;
		this.clock = clock;
		this.said = said;
	}

	/** All of them in order; what has no clock comes last. */
	List<Stretch> now() {
		Instant now = this.clock.instant();
		List<Stretch> stretches = new ArrayList<>();
		@Nullable Integer after = null;
		@Nullable Instant from = null;
		for (Map<String, String> row : this.rows) {
			Integer days = row.getOrDefault("until_days", "").isEmpty() ? null : Integer.valueOf(row.get("until_days"));
			Instant before = (days != null) ? end(now, days) : OpenWork.NEVER;
			stretches.add(new Stretch(row.get("stretch"), after, days, from, before));
			after = days;
			from = before;
		}
		stretches.add(new Stretch(NONE, null, null, OpenWork.NEVER, null));
		return stretches;
	}

	/** The moment at which one more working day begins to be left. */
	private Instant end(Instant now, int days) {
		if (days < 0) {
			return now;
		}
		Instant dayAfter = this.calendar.end(now, new Term(days + 1, DayKind.WORKING_DAYS));
		return LocalDate.ofInstant(dayAfter, Zone.SHANGHAI).atStartOfDay(Zone.SHANGHAI).toInstant();
	}

	/** Moments between the stretches that have a clock. */
	static List<Instant> edges(List<Stretch> stretches) {
		return stretches.stream()
			.map(Stretch::before)
			.filter(Objects::nonNull)
			.filter((moment) -> moment.isBefore(OpenWork.NEVER))
			.toList();
	}

	Stretch find(String key) {
		return now().stream()
			.filter((one) -> one.key().equals(key))
			.findFirst()
			.orElseThrow(() -> new Refusal.Unreadable("dossier.unreadable", key));
	}

	String label(Stretch stretch, Locale locale) {
		Integer days = stretch.days();
		Integer after = stretch.after();
		if (NONE.equals(stretch.key())) {
			return this.said.text("dossier.stretch.none", locale);
		}
		if (days == null) {
			return this.said.text("dossier.stretch.more", locale, after);
		}
		if (days < 0) {
			return this.said.text("dossier.stretch.overdue", locale);
		}
		return (days == 0) ? this.said.text("dossier.stretch.today", locale)
				: this.said.text("dossier.stretch.between", locale, (after != null) ? after + 1 : 0, days);
	}

}
