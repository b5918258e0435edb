package org.bihuan.calendar;

import java.util.List;

/**
 * A notice as it was read.
 *
 * @param days its days in order; complete only if nothing is wrong
 * @param problems what is wrong, row by row
 * @param remarks what changes nothing and may be meant otherwise, row by row
 */
public record NoticeCheck(List<MovedDay> days, List<Row> problems, List<Row> remarks) {

	/**
	 * What is to be said of a row.
	 *
	 * @param row its number as the sender counts, headings included
	 * @param messageKey key of the sentence
	 * @param arguments what it names
	 */
	public record Row(int row, String messageKey, List<Object> arguments) {
	}

}
