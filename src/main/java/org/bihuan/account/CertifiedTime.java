package org.bihuan.account;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.bihuan.shared.Refusal;

/**
 * The part of a year that a certificate is about.
 *
 * @param key how it is written, for example {@code 2026-Q4}
 * @param from first day
 * @param to last day
 */
record CertifiedTime(String key, LocalDate from, LocalDate to) {

	private static final Pattern PART = Pattern.compile("Y|H([12])|Q([1-4])|M(0[1-9]|1[0-2])");

	/**
	 * Parts of a year in the order in which people choose them.
	 * @return for example {@code Q4}
	 */
	static List<String> parts() {
		List<String> parts = new ArrayList<>(List.of("Y", "H1", "H2", "Q1", "Q2", "Q3", "Q4"));
		for (int month = 1; month <= 12; month++) {
			parts.add("M%02d".formatted(month));
		}
		return parts;
	}

	static CertifiedTime of(int year, String part) {
		Matcher matcher = PART.matcher(part);
		if (!matcher.matches()) {
			throw new Refusal.Unreadable("account.unreadable", part);
		}
		if (matcher.group(1) != null) {
			return months(year, part, Integer.parseInt(matcher.group(1)), 6);
		}
		if (matcher.group(2) != null) {
			return months(year, part, Integer.parseInt(matcher.group(2)), 3);
		}
		return (matcher.group(3) != null) ? months(year, part, Integer.parseInt(matcher.group(3)), 1)
				: months(year, part, 1, 12);
	}

	private static CertifiedTime months(int year, String part, int which, int length) {
		LocalDate first = LocalDate.of(year, (which - 1) * length + 1, 1);
		return new CertifiedTime("%d-%s".formatted(year, part), first, first.plusMonths(length).minusDays(1));
	}

}
