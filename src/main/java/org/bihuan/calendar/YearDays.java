package org.bihuan.calendar;

import java.time.LocalDate;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * The working days of one year, counted once, so that spans of years cost a look-up each.
 */
final class YearDays {

	private final int year;

	private final int[] upTo;

	private final int[] working;

	YearDays(int year, Predicate<LocalDate> isWorking) {
		this.year = year;
		int length = LocalDate.of(year, 12, 31).getDayOfYear();
		this.working = IntStream.rangeClosed(1, length)
			.filter((day) -> isWorking.test(LocalDate.ofYearDay(year, day)))
			.toArray();
		this.upTo = new int[length + 1];
		for (int day : this.working) {
			this.upTo[day] = 1;
		}
		for (int day = 1; day <= length; day++) {
			this.upTo[day] += this.upTo[day - 1];
		}
	}

	int total() {
		return this.working.length;
	}

	int upTo(LocalDate day) {
		return this.upTo[day.getDayOfYear()];
	}

	boolean isWorking(LocalDate day) {
		return this.upTo[day.getDayOfYear()] > this.upTo[day.getDayOfYear() - 1];
	}

	LocalDate nth(int n) {
		return LocalDate.ofYearDay(this.year, this.working[n - 1]);
	}

}
