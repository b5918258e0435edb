package org.bihuan.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.stereotype.Service;

/**
 * The district's calendar: the table of moved days, completed with the shipped notices at
 * start. What a district has changed in its table is never overwritten.
 */
@Service
class StoredCalendar extends NoticedCalendar {

	StoredCalendar(MovedDays table) {
		super(List.of());
		addShipped(table);
		replace(table.all());
	}

	private static void addShipped(MovedDays table) {
		Set<LocalDate> known = table.all().stream().map(MovedDay::date).collect(Collectors.toSet());
		ShippedNotices.read().stream().filter((day) -> !known.contains(day.date())).forEach(table::add);
	}

}
