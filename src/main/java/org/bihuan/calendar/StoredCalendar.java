package org.bihuan.calendar;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.stereotype.Service;

/**
 * The district's calendar: the table of moved days, completed with the shipped notices at
 * start. What a district has changed in its table is never overwritten. Each node looks
 * every few seconds whether another one has taken a notice over.
 */
@Service
class StoredCalendar extends NoticedCalendar {

	private static final long LOOK_AGAIN = Duration.ofSeconds(10).toNanos();

	private final MovedDays table;

	private volatile long version;

	private volatile long lookedAt;

	StoredCalendar(MovedDays table) {
		super(List.of());
		this.table = table;
		addShipped(table);
		this.version = table.version();
		this.lookedAt = System.nanoTime();
		replace(table.all());
	}

	private static void addShipped(MovedDays table) {
		Set<LocalDate> known = table.all().stream().map(MovedDay::date).collect(Collectors.toSet());
		ShippedNotices.read().stream().filter((day) -> !known.contains(day.date())).forEach(table::add);
	}

	@Override
	NoticedDays days() {
		if (System.nanoTime() - this.lookedAt > LOOK_AGAIN) {
			refresh();
		}
		return super.days();
	}

	/** Takes over what the table says if it has changed. */
	void refresh() {
		this.lookedAt = System.nanoTime();
		long now = this.table.version();
		if (now != this.version) {
			replace(this.table.all());
			this.version = now;
		}
	}

}
