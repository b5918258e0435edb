package org.bihuan.report;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.bihuan.frame.Texts;
import org.bihuan.shared.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * A month or a quarter of a year, in Shanghai time.
 *
 * @param year the year
 * @param part {@code 01} to {@code 12}, or {@code Q1} to {@code Q4}
 */
record ReportPeriod(int year, String part) {

	/** All that a year consists of, months first. */
	static final List<String> PARTS = Stream
		.concat(IntStream.rangeClosed(1, 12).mapToObj("%02d"::formatted),
				IntStream.rangeClosed(1, 4).mapToObj("Q%d"::formatted))
		.toList();

	private static final int FIRST_YEAR = 2000;

	private static final int QUARTER = 3;

	private static final Pattern KEY = Pattern.compile("(\\d{4})-(\\w{2})");

	/**
	 * Reads what is asked for.
	 * @param asked year and part, or both in one; what is missing is that of the month
	 * that ended last
	 * @param today the day
	 * @return the period
	 * @throws Refusal.Unreadable if there is no such period or it has not begun
	 */
	static ReportPeriod of(ReportAsked asked, LocalDate today) {
		String key = asked.period();
		if (blank(key)) {
			return of(asked.year(), asked.part(), today);
		}
		Matcher matcher = KEY.matcher(key.strip());
		if (!matcher.matches()) {
			throw new Refusal.Unreadable("report.period.unknown", key);
		}
		return of(matcher.group(1), matcher.group(2), today);
	}

	private static ReportPeriod of(@Nullable String year, @Nullable String part, LocalDate today) {
		ReportPeriod last = ended(Kind.MONTH, today);
		String asked = blank(year) ? String.valueOf(last.year) : year.strip();
		String piece = blank(part) ? last.part : part.strip();
		if (!asked.matches("\\d{4}") || Integer.parseInt(asked) < FIRST_YEAR) {
			throw new Refusal.Unreadable("report.year.unknown", asked);
		}
		if (!PARTS.contains(piece)) {
			throw new Refusal.Unreadable("report.part.unknown", piece);
		}
		ReportPeriod period = new ReportPeriod(Integer.parseInt(asked), piece);
		if (period.first().isAfter(today)) {
			throw new Refusal.Unreadable("report.future", period.key());
		}
		return period;
	}

	private static boolean blank(@Nullable String text) {
		return text == null || text.isBlank();
	}

	/**
	 * The period that ended last.
	 * @param kind month or quarter
	 * @param today the day
	 * @return the period before the one in which the day lies
	 */
	static ReportPeriod ended(Kind kind, LocalDate today) {
		return containing(kind, today).before();
	}

	private static ReportPeriod containing(Kind kind, LocalDate day) {
		int month = day.getMonthValue();
		return new ReportPeriod(day.getYear(),
				(kind == Kind.MONTH) ? "%02d".formatted(month) : "Q" + ((month - 1) / QUARTER + 1));
	}

	/**
	 * The period of a key.
	 * @param key as {@link #key()} wrote it
	 * @return the period
	 */
	static ReportPeriod parse(String key) {
		Matcher matcher = KEY.matcher(key);
		if (!matcher.matches() || !PARTS.contains(matcher.group(2))) {
			throw new IllegalArgumentException("No period " + key);
		}
		return new ReportPeriod(Integer.parseInt(matcher.group(1)), matcher.group(2));
	}

	public Kind kind() {
		return this.part.startsWith("Q") ? Kind.QUARTER : Kind.MONTH;
	}

	LocalDate first() {
		int number = Integer.parseInt(this.part.replace("Q", ""));
		return LocalDate.of(this.year, (kind() == Kind.MONTH) ? number : (number - 1) * QUARTER + 1, 1);
	}

	/** The day after the last one. */
	LocalDate next() {
		return first().plusMonths((kind() == Kind.MONTH) ? 1 : QUARTER);
	}

	/** The period of the same kind before this one. */
	ReportPeriod before() {
		return containing(kind(), first().minusDays(1));
	}

	/**
	 * Where its figures stop: at its end, or now while it still runs.
	 * @param now the present moment
	 * @return a moment that is not counted any more
	 */
	LocalDateTime until(LocalDateTime now) {
		LocalDateTime end = next().atStartOfDay();
		return end.isAfter(now) ? now : end;
	}

	/** For example {@code 2026-05} or {@code 2026-Q2}. */
	String key() {
		return this.year + "-" + this.part;
	}

	String label(Texts texts, Locale locale) {
		return texts.of("report.period." + kind(), locale, String.valueOf(this.year),
				this.part.replaceFirst("^[0Q]", ""));
	}

	/** What of an address leads to it. */
	String address() {
		return "year=%d&part=%s".formatted(this.year, this.part);
	}

	/**
	 * How long a period is.
	 */
	enum Kind {

		/** A month. */
		MONTH,
		/** Three months. */
		QUARTER

	}

}
