package org.bihuan.dossier;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import org.bihuan.calendar.DayKind;
import org.bihuan.calendar.WorkCalendar;
import org.bihuan.organisation.People;
import org.bihuan.organisation.Person;
import org.bihuan.organisation.UnitView;
import org.bihuan.shared.Group;
import org.bihuan.shared.Listing;
import org.bihuan.shared.Thresholds;
import org.bihuan.shared.UnitCode;
import org.bihuan.workflow.InboxRow;
import org.bihuan.workflow.OpenWork;
import org.bihuan.workflow.OpenWork.Item;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Open steps of an authority in the reader's words. A step about a case that the reader
 * may not see is counted and shown without it.
 */
@Component
class StepLines {

	private static final int ROWS = 50;

	private static final int SOON = Thresholds.of("due-soon");

	private final OpenWork work;

	private final Stretches stretches;

	private final People people;

	private final WorkCalendar calendar;

	private final Clock clock;

	private final Said said;

	StepLines(OpenWork work, Stretches stretches, People people, WorkCalendar calendar, Clock clock, Said said) {
		this.work = work;
		this.stretches = stretches;
		this.people = people;
		this.calendar = calendar;
		this.clock = clock;
		this.said = said;
	}

	@Transactional(readOnly = true)
	public Listing<StepLine> page(UnitView authority, StepQuery query, Person reader, @Nullable String cursor,
			Locale locale) {
		String left = query.get("left");
		Stretch stretch = (left != null) ? this.stretches.find(left) : null;
		Listing<Item> page = this.work.page(query.filter(authority.code(), stretch), reader.scope(), cursor, ROWS);
		List<String> logins = page.items()
			.stream()
			.map((item) -> item.task().assignee())
			.filter(Objects::nonNull)
			.distinct()
			.toList();
		Map<String, String> names = logins.isEmpty() ? Map.of() : this.people.names(logins);
		return new Listing<>(page.items().stream().map((item) -> line(item, authority.code(), names, locale)).toList(),
				page.total(), page.next());
	}

	/** What narrows the list, in words. */
	List<String> narrowed(StepQuery query, Locale locale) {
		List<String> narrowed = new ArrayList<>();
		String left = query.get("left");
		String holder = query.get("holder");
		String role = query.get("role");
		String step = query.get("step");
		if (left != null) {
			narrowed.add(this.stretches.label(this.stretches.find(left), locale));
		}
		if (query.get("unclaimed") != null) {
			narrowed.add(this.said.text("dossier.work.unclaimed", locale));
		}
		else if (holder != null) {
			narrowed.add(this.people.names(List.of(holder)).getOrDefault(holder, holder));
		}
		if (role != null) {
			narrowed.add(this.said.word("role", role, locale));
		}
		if (step != null) {
			narrowed.add(this.said.word("dossier.step", step, locale));
		}
		return narrowed;
	}

	private StepLine line(Item item, UnitCode authority, Map<String, String> names, Locale locale) {
		InboxRow row = item.task();
		String holder = (row.assignee() != null) ? names.getOrDefault(row.assignee(), row.assignee())
				: row.groups()
					.stream()
					.map(Group::parse)
					.filter((group) -> group.unit().equals(authority))
					.map((group) -> this.said.word("role", group.role(), locale))
					.collect(Collectors.joining(this.said.text("dossier.or", locale)));
		Instant due = row.dueAt();
		if (due == null) {
			return new StepLine(item, holder, this.said.text("dossier.stretch.none", locale), "");
		}
		Instant now = this.clock.instant();
		boolean late = due.isBefore(now);
		int days = Math.abs(this.calendar.between(now, due, DayKind.WORKING_DAYS));
		String left = late ? this.said.text("overview.late", locale, days) : (days == 0)
				? this.said.text("overview.today", locale) : this.said.text("overview.left", locale, days);
		return new StepLine(item, holder, left,
				late ? "lamp lamp-red" : (days <= SOON) ? "lamp lamp-yellow" : "lamp lamp-green");
	}

}
