package org.bihuan.picture;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * What a document wants of the stock of hazards by a day.
 *
 * @param key which target
 * @param measure what must come to nothing
 * @param openedUntil last year of opening that counts; null for all
 * @param since day against which growth is counted; null for a stock
 * @param by last day
 * @param grade grade of the hazards that count
 * @param document document that says so
 * @param place place in it
 */
record ClearingTarget(String key, Measure measure, @Nullable Integer openedUntil, @Nullable LocalDate since,
		LocalDate by, String grade, String document, String place) {

	/**
	 * What must come to nothing.
	 */
	enum Measure {

		/** What is in stock. */
		STOCK,
		/** By how much the stock has grown. */
		GROWTH

	}

}
