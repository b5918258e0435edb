package org.bihuan.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Working days as notices, weekends and statutory holidays make them. Lunar holidays of a
 * year without a notice cannot be known: that year is provisional.
 */
final class NoticedDays {

	private static final Set<MonthDay> FIXED_HOLIDAYS = Set.of(MonthDay.of(1, 1), MonthDay.of(5, 1), MonthDay.of(5, 2),
			MonthDay.of(10, 1), MonthDay.of(10, 2), MonthDay.of(10, 3));

	private final Map<LocalDate, MovedDay> moved;

	private final Map<Integer, YearDays> years = new ConcurrentHashMap<>();

	NoticedDays(Collection<MovedDay> moved) {
		this.moved = moved.stream().collect(Collectors.toMap(MovedDay::date, Function.identity()));
	}

	boolean isWorking(LocalDate day) {
		return year(day.getYear()).isWorking(day);
	}

	/**
	 * Every notice names New Year's Day, and a notice may move days of the year before.
	 */
	boolean hasNotice(int year) {
		MovedDay newYear = this.moved.get(LocalDate.of(year, 1, 1));
		return newYear != null && newYear.isNamed();
	}

	/** Counts after {@code from} up to and with {@code to}; negative backwards. */
	int between(LocalDate from, LocalDate to) {
		if (to.isBefore(from)) {
			return -between(to, from);
		}
		int count = year(to.getYear()).upTo(to) - year(from.getYear()).upTo(from);
		for (int year = from.getYear(); year < to.getYear(); year++) {
			count += year(year).total();
		}
		return count;
	}

	LocalDate after(LocalDate from, int days) {
		return (days != 0) ? nth(from.getYear(), year(from.getYear()).upTo(from) + days) : from;
	}

	LocalDate before(LocalDate from, int days) {
		LocalDate eve = from.minusDays(1);
		return (days != 0) ? nth(eve.getYear(), year(eve.getYear()).upTo(eve) - days + 1) : from;
	}

	/** The nth working day counted from the start of a year, also beyond its ends. */
	private LocalDate nth(int startYear, int n) {
		int year = startYear;
		int rest = n;
		while (rest < 1) {
			rest += year(--year).total();
		}
		while (rest > year(year).total()) {
			rest -= year(year++).total();
		}
		return year(year).nth(rest);
	}

	private YearDays year(int year) {
		return this.years.computeIfAbsent(year, (key) -> new YearDays(key, this::resolve));
	}

	/** What a notice says of a day, if one names it. */
	Optional<MovedDay> named(LocalDate day) {
		return Optional.ofNullable(this.moved.get(day)).filter(MovedDay::isNamed);
	}

	static boolean isWeekend(LocalDate day) {
		return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
	}

	private boolean resolve(LocalDate day) {
		MovedDay notice = this.moved.get(day);
		if (notice != null && notice.isNamed()) {
			return notice.kind() == MovedDay.Kind.WORKING;
		}
		boolean known = hasNotice(day.getYear()) || !FIXED_HOLIDAYS.contains(MonthDay.from(day));
		return !isWeekend(day) && known;
	}

	/** These days with others in the place of those of the same date. */
	NoticedDays with(Collection<MovedDay> others) {
		Map<LocalDate, MovedDay> all = new HashMap<>(this.moved);
		others.forEach((day) -> all.put(day.date(), day));
		return new NoticedDays(all.values());
	}

	/** Days of some years on which one works and the other does not. */
	List<LocalDate> differing(NoticedDays other, int firstYear, int lastYear) {
		return LocalDate.of(firstYear, 1, 1)
			.datesUntil(LocalDate.of(lastYear + 1, 1, 1))
			.filter((day) -> isWorking(day) != other.isWorking(day))
			.toList();
	}

}
