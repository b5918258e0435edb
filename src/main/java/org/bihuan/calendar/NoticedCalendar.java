package org.bihuan.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.stream.IntStream;

import org.bihuan.shared.Zone;

/**
 * Date arithmetic over the days of the notices, held in memory and exchanged as a whole.
 */
class NoticedCalendar implements WorkCalendar {

	private static final LocalTime LAST_MOMENT = LocalTime.of(23, 59, 59);

	private volatile NoticedDays days;

	NoticedCalendar(Collection<MovedDay> moved) {
		this(new NoticedDays(moved));
	}

	NoticedCalendar(NoticedDays days) {
		this.days = days;
	}

	/** The days that hold now. */
	NoticedDays days() {
		return this.days;
	}

	/** Takes new notices over; what was computed before stays as it was. */
	final void replace(Collection<MovedDay> moved) {
		this.days = new NoticedDays(moved);
	}

	@Override
	public Instant end(Instant start, Term term) {
		LocalDate day = dayOf(start);
		return switch (term.kind()) {
			case HOURS -> start.plus(Duration.ofHours(term.amount()));
			case CALENDAR_DAYS -> at(day.plusDays(term.amount()), LAST_MOMENT);
			case WORKING_DAYS -> at(days().after(day, term.amount()), LAST_MOMENT);
		};
	}

	@Override
	public Instant before(Instant due, Term term, int hour) {
		LocalDate day = dayOf(due);
		return switch (term.kind()) {
			case HOURS -> due.minus(Duration.ofHours(term.amount()));
			case CALENDAR_DAYS -> at(day.minusDays(term.amount()), LocalTime.of(hour, 0));
			case WORKING_DAYS -> at(days().before(day, term.amount()), LocalTime.of(hour, 0));
		};
	}

	@Override
	public int between(Instant from, Instant to, DayKind kind) {
		return switch (kind) {
			case HOURS -> Math.toIntExact(Duration.between(from, to).toHours());
			case CALENDAR_DAYS -> Math.toIntExact(ChronoUnit.DAYS.between(dayOf(from), dayOf(to)));
			case WORKING_DAYS -> days().between(dayOf(from), dayOf(to));
		};
	}

	@Override
	public boolean isWorkingDay(LocalDate day) {
		return days().isWorking(day);
	}

	@Override
	public boolean isProvisional(Instant from, Instant to) {
		int first = dayOf(from).getYear();
		int last = dayOf(to).getYear();
		return !IntStream.rangeClosed(Math.min(first, last), Math.max(first, last)).allMatch(days()::hasNotice);
	}

	private static LocalDate dayOf(Instant instant) {
		return instant.atZone(Zone.SHANGHAI).toLocalDate();
	}

	private static Instant at(LocalDate day, LocalTime time) {
		return day.atTime(time).atZone(Zone.SHANGHAI).toInstant();
	}

}
