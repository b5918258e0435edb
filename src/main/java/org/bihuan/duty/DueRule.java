package org.bihuan.duty;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * When within a period something falls due, and how many times it is owed. Written as in
 * the column {@code dueRule}: {@code END} is the end of the period; {@code DAY:20} the
 * twentieth of the month; {@code DATE:11-20} that day of the year; {@code COUNT:6} six
 * times within the period; {@code SHARE:20} for a fifth of all concerned, in percent;
 * {@code ONCE} once and never again; {@code DAYS:10} once, within ten calendar days after
 * the occasion; {@code BEFORE} before the event.
 *
 * @param text the rule as written
 */
public record DueRule(String text) {

	private static final Pattern FORM = Pattern.compile(
			"END|ONCE|BEFORE|DAY:([1-9]|1\\d|2[0-8])|DATE:(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])|COUNT:([1-9]\\d{0,2})"
					+ "|SHARE:([1-9]\\d?|100)|DAYS:([1-9]\\d{0,2})");

	private static final String ONCE = "once";

	private static final String DAYS = "DAYS:";

	/** At the end of the period, once; made after the form by which it is checked. */
	public static final DueRule END = new DueRule("END");

	public DueRule {
		if (!FORM.matcher(text).matches()) {
			throw new IllegalArgumentException("Not a due rule: " + text);
		}
	}

	/**
	 * How many times it is owed within a period.
	 * @return 1 or more
	 */
	public int times() {
		return this.text.startsWith("COUNT:") ? number() : 1;
	}

	/**
	 * For how many of all concerned it is owed within a period.
	 * @return percent; 100 unless the rule says otherwise
	 */
	public int percent() {
		return this.text.startsWith("SHARE:") ? number() : 100;
	}

	/**
	 * Whether it counts days from an occasion, and knows no period of the calendar.
	 * @return whether it does
	 */
	public boolean fromOccasion() {
		return this.text.startsWith(DAYS);
	}

	/**
	 * The period as the rule cuts it.
	 * @param period a period of the calendar
	 * @return periods with keys of their own, each to the day on which it falls due
	 */
	public List<Period> within(Period period) {
		LocalDate last = last(period);
		if (this.text.equals("ONCE") || fromOccasion()) {
			return List.of(new Period(ONCE, period.first(), last));
		}
		int times = times();
		if (times == 1) {
			return List.of(new Period(period.key(), period.first(), last));
		}
		return IntStream.rangeClosed(1, times)
			.mapToObj((one) -> new Period("%s-%d/%d".formatted(period.key(), one, times), period.first(), last))
			.toList();
	}

	private LocalDate last(Period period) {
		if (fromOccasion()) {
			return period.first().plusDays(number());
		}
		if (this.text.startsWith("DAY:")) {
			return period.first().withDayOfMonth(number());
		}
		if (this.text.startsWith("DATE:")) {
			return MonthDay.parse("--" + this.text.substring("DATE:".length())).atYear(period.first().getYear());
		}
		return period.last();
	}

	private int number() {
		return Integer.parseInt(this.text.substring(this.text.indexOf(':') + 1));
	}

}
