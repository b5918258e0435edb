package org.bihuan.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * An import of the past and what it changed.
 *
 * @param id its identifier
 * @param notice number of the notice
 * @param source where it was published
 * @param at when it was taken over
 * @param by login of who did
 * @param reason why
 * @param firstChanged the first day that works otherwise since; null if none does
 * @param days what it said of which days, and what held before
 */
public record NoticeImport(long id, String notice, String source, Instant at, String by, String reason,
		@Nullable LocalDate firstChanged, List<Change> days) {

	/**
	 * A day that it named.
	 *
	 * @param date the day
	 * @param before kind before
	 * @param after kind since
	 * @param nameZh name in Chinese
	 * @param nameEn name in English
	 */
	public record Change(LocalDate date, MovedDay.Kind before, MovedDay.Kind after, String nameZh, String nameEn) {
	}

}
