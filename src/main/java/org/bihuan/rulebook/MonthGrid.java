package org.bihuan.rulebook;

import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.bihuan.calendar.CalendarYear;
import org.bihuan.calendar.CalendarYear.Day;
import org.jspecify.annotations.Nullable;

/**
 * A month as weeks from Monday to Sunday.
 *
 * @param name its name
 * @param weeks weeks of seven days; null beside the month
 */
record MonthGrid(String name, List<List<@Nullable Cell>> weeks) {

	private static final int WEEK = 7;

	static List<MonthGrid> of(CalendarYear year, Locale locale) {
		List<MonthGrid> months = new ArrayList<>();
		for (Month month : Month.values()) {
			List<Day> days = year.days().stream().filter((day) -> day.date().getMonth() == month).toList();
			months.add(new MonthGrid(month.getDisplayName(TextStyle.FULL_STANDALONE, locale), weeks(days, locale)));
		}
		return months;
	}

	private static List<List<@Nullable Cell>> weeks(List<Day> days, Locale locale) {
		List<List<@Nullable Cell>> weeks = new ArrayList<>();
		List<@Nullable Cell> week = new ArrayList<>();
		for (int before = 1; before < days.get(0).date().getDayOfWeek().getValue(); before++) {
			week.add(null);
		}
		for (Day day : days) {
			week.add(Cell.of(day, locale));
			if (week.size() == WEEK) {
				weeks.add(week);
				week = new ArrayList<>();
			}
		}
		if (!week.isEmpty()) {
			while (week.size() < WEEK) {
				week.add(null);
			}
			weeks.add(week);
		}
		return weeks;
	}

	static List<String> weekdays(Locale locale) {
		return LocalDate.of(2026, 6, 1)
			.datesUntil(LocalDate.of(2026, 6, 8))
			.map((day) -> day.getDayOfWeek().getDisplayName(TextStyle.NARROW, locale))
			.toList();
	}

	/**
	 * A day of the month.
	 *
	 * @param date the day
	 * @param nature OFF, WORKING, WEEKEND, ORDINARY or FIXED
	 * @param name what a notice calls it; empty if none names it
	 */
	record Cell(LocalDate date, String nature, String name) {

		static Cell of(Day day, Locale locale) {
			boolean english = Locale.ENGLISH.getLanguage().equals(locale.getLanguage());
			String name = (day.named() == null) ? "" : english ? day.named().nameEn() : day.named().nameZh();
			return new Cell(day.date(), day.nature(), name);
		}

	}

}
