package org.bihuan.portal;

import java.time.Instant;
import java.time.LocalDate;

import org.bihuan.frame.Texts;
import org.bihuan.shared.Zone;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * Moments as the days on which they fall in Shanghai.
 */
@Component("portalDays")
class PortalDays {

	private final Texts texts;

	PortalDays(Texts texts) {
		this.texts = texts;
	}

	/**
	 * The day of a moment.
	 * @param moment the moment
	 * @return the day in the reader's language
	 */
	public String of(Instant moment) {
		return of(LocalDate.ofInstant(moment, Zone.SHANGHAI));
	}

	/**
	 * A day.
	 * @param day the day
	 * @return the day in the reader's language
	 */
	public String of(LocalDate day) {
		return day.toString();
	}

}
