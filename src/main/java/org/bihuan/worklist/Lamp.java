package org.bihuan.worklist;

import java.time.Instant;

import org.bihuan.calendar.DayKind;
import org.bihuan.calendar.WorkCalendar;
import org.bihuan.shared.Thresholds;
import org.bihuan.shared.Zone;
import org.jspecify.annotations.Nullable;

/**
 * How near a due date is: a colour, and the words that say the same.
 *
 * @param colour green, yellow, red, or none without a clock
 * @param messageKey key of the words
 * @param days working days left, or past when overdue
 */
public record Lamp(String colour, String messageKey, int days) {

	private static final int NEAR = Thresholds.of("due-soon");

	/**
	 * The lamp of a task at a moment.
	 * @param dueAt when it is due; null if it has no clock
	 * @param now the moment
	 * @param calendar the district's calendar
	 * @return the lamp
	 */
	public static Lamp of(@Nullable Instant dueAt, Instant now, WorkCalendar calendar) {
		if (dueAt == null) {
			return new Lamp("none", "worklist.lamp.none", 0);
		}
		int days = Math.abs(calendar.between(now, dueAt, DayKind.WORKING_DAYS));
		if (dueAt.isBefore(now)) {
			return new Lamp("red", (days == 0) ? "worklist.lamp.justOverdue" : "worklist.lamp.overdue", days);
		}
		if (sameDay(dueAt, now)) {
			return new Lamp("red", "worklist.lamp.today", 0);
		}
		return (days > NEAR) ? new Lamp("green", "worklist.lamp.left", days)
				: new Lamp("yellow", (days == 0) ? "worklist.lamp.beforeNext" : "worklist.lamp.near", days);
	}

	private static boolean sameDay(Instant one, Instant other) {
		return one.atZone(Zone.SHANGHAI).toLocalDate().equals(other.atZone(Zone.SHANGHAI).toLocalDate());
	}

}
