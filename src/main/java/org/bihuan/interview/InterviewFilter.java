package org.bihuan.interview;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * Which interviews to list; null means any.
 *
 * @param state how it stands
 * @param from first day for which one was arranged
 * @param until last day for which one was arranged
 * @param cursor where the page starts
 * @param limit rows of a page
 */
record InterviewFilter(Interview.@Nullable State state, @Nullable LocalDate from, @Nullable LocalDate until,
		@Nullable String cursor, int limit) {
}
