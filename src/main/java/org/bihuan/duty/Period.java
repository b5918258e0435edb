package org.bihuan.duty;

import java.time.LocalDate;

/**
 * A period of the calendar.
 *
 * @param key how it is written, for example {@code 2026-Q4}
 * @param first its first day
 * @param last its last day, on which it ends at midnight of Shanghai
 */
public record Period(String key, LocalDate first, LocalDate last) {
}
