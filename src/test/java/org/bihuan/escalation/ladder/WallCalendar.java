package org.bihuan.escalation.ladder;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;

import org.bihuan.shared.Zone;

/**
 * Autumn 2026 as it hangs on a wall: working days counted by hand and not by the product.
 */
final class WallCalendar {

	private static final Set<String> OFF = Set.of("2026-09-25", "2026-10-01", "2026-10-02", "2026-10-05", "2026-10-06",
			"2026-10-07", "2027-01-01");

	private static final Set<String> WORKING = Set.of("2026-10-10");

	private WallCalendar() {
	}

	/** The last second of the last of so many working days after a moment. */
	static Instant end(Instant from, int workingDays) {
		LocalDate day = LocalDate.ofInstant(from, Zone.SHANGHAI);
		for (int left = workingDays; left > 0; left--) {
			do {
				day = day.plusDays(1);
			}
			while (!works(day));
		}
		return day.atTime(23, 59, 59).atZone(Zone.SHANGHAI).toInstant();
	}

	private static boolean works(LocalDate day) {
		boolean weekday = day.getDayOfWeek().getValue() <= 5;
		return weekday ? !OFF.contains(day.toString()) : WORKING.contains(day.toString());
	}

}
