package org.bihuan.portal;

import java.time.Instant;
import java.time.LocalDate;

import org.bihuan.shared.Zone;

import org.springframework.stereotype.Component;

/**
 * Moments as the days on which they fall in Shanghai.
 */
@Component("portalDays")
class PortalDays {

	/**
	 * The day of a moment.
	 * @param moment the moment
	 * @return for example {@code 2026-11-21}
	 */
	public String of(Instant moment) {
		return of(LocalDate.ofInstant(moment, Zone.SHANGHAI));
	}

	/**
	 * A day.
	 * @param day the day
	 * @return for example {@code 2026-11-21}
	 */
	public String of(LocalDate day) {
		return day.toString();
	}

}
