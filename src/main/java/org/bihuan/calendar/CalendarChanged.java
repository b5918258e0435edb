package org.bihuan.calendar;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A notice was taken over and working days are others now; told in the same transaction.
 *
 * @param importId the import
 * @param notice number of the notice
 * @param first the first day that works otherwise
 * @param at when it was taken over
 */
public record CalendarChanged(long importId, String notice, LocalDate first, Instant at) {
}
