package org.bihuan.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/**
 * The district's calendar: the table of moved days, completed with the shipped notices at
 * start. What a district has changed in its table is never overwritten. Each node looks
 * every few seconds whether another one has taken a notice over, and never while somebody
 * waits for an answer.
 */
@Service
class StoredCalendar extends NoticedCalendar {

	private static final int LOOK_AGAIN_SECONDS = 10;

	private final MovedDays table;

	private long version;

	StoredCalendar(MovedDays table) {
		super(List.of());
		this.table = table;
		addShipped(table);
		this.version = table.version();
		replace(table.all());
	}

	private static void addShipped(MovedDays table) {
		Set<LocalDate> known = table.all().stream().map(MovedDay::date).collect(Collectors.toSet());
		ShippedNotices.read().stream().filter((day) -> !known.contains(day.date())).forEach(table::add);
	}

	/** Takes over what the table says if it has changed. */
	@Scheduled(initialDelay = LOOK_AGAIN_SECONDS, fixedDelay = LOOK_AGAIN_SECONDS, timeUnit = TimeUnit.SECONDS)
	synchronized void refresh() {
		long now = this.table.version();
		if (now != this.version) {
			replace(this.table.all());
			this.version = now;
		}
	}

}
