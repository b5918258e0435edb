package org.bihuan.rulebook;

import java.time.LocalDate;
import java.util.List;

import org.bihuan.calendar.NoticeCheck;
import org.bihuan.deadline.ClockMoves;

/**
 * What a notice would do.
 *
 * @param check its days, and what is wrong with which row
 * @param version state of the calendar that was tried out
 * @param changed days that would work otherwise
 * @param moves clocks that would move
 */
record NoticePreview(NoticeCheck check, long version, List<LocalDate> changed, ClockMoves moves) {
}
