package org.bihuan.picture;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ValueRange;
import java.util.Optional;
import java.util.Set;

import org.bihuan.casefile.CaseDays.Filter;
import org.bihuan.casefile.CaseDays.Span;
import org.bihuan.casefile.CaseKind;
import org.bihuan.deadline.OverdueFilter;
import org.bihuan.deadline.OverdueFilter.Which;
import org.bihuan.shared.Refusal;
import org.bihuan.shared.WallTime;
import org.jspecify.annotations.Nullable;

/**
 * What a reader looks at: days and a filter, as they stand in an address.
 *
 * @param span which days
 * @param filter which hazards
 */
record PictureQuery(Span span, Filter filter) {

	/** Three months by day, as long as nobody asks for something else. */
	private static final int DAYS = 90;

	/** What databases can count with. */
	private static final ValueRange YEARS = ValueRange.of(1949, 2999);

	private static final Set<String> GRADES = Set.of("GENERAL", "MAJOR");

	/**
	 * Reads an address.
	 * @param asked what stands in it
	 * @param today the last day, if none is named
	 * @return what is looked at
	 * @throws Refusal.Unreadable if a day is no day, the days are turned round or too
	 * many, or there is no such grade
	 */
	static PictureQuery of(Asked asked, LocalDate today) {
		LocalDate to = day(asked.to(), today);
		LocalDate from = day(asked.from(), to.minusDays(DAYS - 1));
		String grade = some(asked.grade());
		if (grade != null && !GRADES.contains(grade)) {
			throw new Refusal.Unreadable("picture.grade", grade);
		}
		return new PictureQuery(new Span(from, to),
				new Filter(CaseKind.HAZARD, some(asked.authority()), some(asked.town()), some(asked.sector()), grade));
	}

	private static LocalDate day(@Nullable String text, LocalDate otherwise) {
		String value = some(text);
		return (value != null) ? parsed(value).filter((day) -> YEARS.isValidValue(day.getYear()))
			.orElseThrow(() -> new Refusal.Unreadable("picture.day", value)) : otherwise;
	}

	private static Optional<LocalDate> parsed(String text) {
		try {
			return Optional.of(WallTime.day(text));
		}
		catch (DateTimeException ex) {
			return Optional.empty();
		}
	}

	static @Nullable String some(@Nullable String text) {
		return (text != null && !text.isBlank()) ? text.strip() : null;
	}

	/** The same for hazards of one grade. */
	Filter graded(String grade) {
		return new Filter(this.filter.kind(), this.filter.authority(), this.filter.town(), this.filter.sector(), grade);
	}

	/** The same for clocks that have run out: these know no grade and no days. */
	OverdueFilter overdue() {
		return new OverdueFilter(Which.OVERDUE, this.filter.authority(), this.filter.town(), this.filter.sector(), null,
				null, null, null, 1);
	}

}
