package org.bihuan.calendar;

import java.time.LocalDate;

/**
 * A day that a notice moves away from what its weekday says.
 *
 * @param date the day
 * @param kind whether it is off, a working day, or ordinary again
 * @param nameZh the festival in Chinese
 * @param nameEn the festival in English
 * @param notice number of the notice behind it
 */
public record MovedDay(LocalDate date, Kind kind, String nameZh, String nameEn, String notice) {

	static MovedDay parse(String line) {
		String[] cells = line.split(",", -1);
		return new MovedDay(LocalDate.parse(cells[0]), Kind.valueOf(cells[1]), cells[2], cells[3], cells[4]);
	}

	boolean isNamed() {
		return this.kind != Kind.ORDINARY;
	}

	/**
	 * What a notice says of a day; a day it does not name is ordinary.
	 */
	public enum Kind {

		/** A day off. */
		OFF,
		/** A weekend day on which offices work in exchange. */
		WORKING,
		/** Follows its weekday again: what a notice said of it was taken back. */
		ORDINARY

	}

}
