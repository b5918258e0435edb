package org.bihuan.calendar;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.bihuan.calendar.CalendarYear.Day;
import org.bihuan.calendar.CalendarYear.Notice;
import org.bihuan.calendar.MovedDay.Kind;
import org.bihuan.calendar.NoticeImport.Change;
import org.bihuan.shared.Refusal;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Notices in the table, and this node's calendar beside it.
 */
@Service
class NoticeRegister implements Notices {

	private final MovedDays table;

	private final ImportRows imports;

	private final StoredCalendar calendar;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	NoticeRegister(MovedDays table, ImportRows imports, StoredCalendar calendar, ApplicationEventPublisher events,
			Clock clock) {
		this.table = table;
		this.imports = imports;
		this.calendar = calendar;
		this.events = events;
		this.clock = clock;
	}

	@Override
	@Transactional(readOnly = true)
	public CalendarYear year(int year) {
		NoticedDays days = this.calendar.days();
		List<Day> all = LocalDate.of(year, 1, 1)
			.datesUntil(LocalDate.of(year + 1, 1, 1))
			.map((date) -> new Day(date, nature(days, date), days.named(date).orElse(null)))
			.toList();
		Map<String, Integer> counts = new TreeMap<>();
		all.stream().map(Day::named).forEach((named) -> {
			if (named != null) {
				counts.merge(named.notice(), 1, Integer::sum);
			}
		});
		Map<String, String> sources = this.imports.sources();
		return new CalendarYear(year, !days.hasNotice(year), all,
				counts.entrySet()
					.stream()
					.map((one) -> new Notice(one.getKey(), sources.getOrDefault(one.getKey(), ""), one.getValue()))
					.toList());
	}

	private static String nature(NoticedDays days, LocalDate date) {
		return days.named(date)
			.map((named) -> named.kind().name())
			.orElseGet(() -> NoticedDays.isWeekend(date) ? "WEEKEND" : days.isWorking(date) ? "ORDINARY" : "FIXED");
	}

	@Override
	@Transactional(readOnly = true)
	public List<NoticeImport> imports() {
		return this.imports.last();
	}

	@Override
	public long version() {
		return this.table.version();
	}

	@Override
	public NoticeCheck read(String text, String number) {
		return new NoticeReader(this.calendar.days(), number).read(text);
	}

	@Override
	public WhatIf whatIf(List<MovedDay> days) {
		NoticedDays now = this.calendar.days();
		NoticedDays then = now.with(days);
		int first = days.stream().mapToInt((day) -> day.date().getYear()).min().orElse(2000);
		int last = days.stream().mapToInt((day) -> day.date().getYear()).max().orElse(first);
		return new WhatIf(new NoticedCalendar(then), now.differing(then, first, last));
	}

	@Override
	@Transactional
	public long take(List<MovedDay> days, Cover cover, long version) {
		if (this.table.lockedVersion() != version) {
			throw new Refusal.Conflict("calendar.changed-meanwhile");
		}
		this.calendar.refresh();
		NoticedDays now = this.calendar.days();
		List<LocalDate> changed = whatIf(days).changed();
		Instant at = this.clock.instant();
		LocalDate first = changed.isEmpty() ? null : changed.get(0);
		this.table.put(days);
		long id = this.imports.add(cover, at, first, days.stream().map((day) -> change(now, day)).toList());
		if (first != null) {
			this.events.publishEvent(new CalendarChanged(id, cover.number(), first, at));
		}
		TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
			@Override
			public void afterCommit() {
				refresh();
			}
		});
		return id;
	}

	private static Change change(NoticedDays now, MovedDay day) {
		return new Change(day.date(), now.named(day.date()).map(MovedDay::kind).orElse(Kind.ORDINARY), day.kind(),
				day.nameZh(), day.nameEn());
	}

	@Override
	public void refresh() {
		this.calendar.refresh();
	}

}
