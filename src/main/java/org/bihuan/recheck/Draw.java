package org.bihuan.recheck;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.bihuan.shared.UnitCode;

/**
 * A drawn sample: whoever has the published seed and the list can draw it again.
 *
 * @param id its identifier
 * @param authority the authority
 * @param from first day of the period
 * @param until last day of the period
 * @param seed the published seed
 * @param percent share of the graded cases that is drawn
 * @param drawnAt when
 * @param drawnBy login of who drew
 * @param tickets the whole list, in the order of their marks
 */
record Draw(long id, UnitCode authority, LocalDate from, LocalDate until, String seed, int percent, Instant drawnAt,
		String drawnBy, List<Ticket> tickets) {

	/**
	 * The sample.
	 * @return tickets that were drawn
	 */
	public List<Ticket> drawn() {
		return this.tickets.stream().filter(Ticket::drawn).toList();
	}

}
