package org.bihuan.picture;

import org.bihuan.deadline.OverdueFilter;
import org.bihuan.deadline.OverdueFilter.Which;
import org.bihuan.shared.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * Which clocks an address asks for: those of one case, or the first page of the board as
 * it is narrowed there; empty means any.
 *
 * @param number number of the case; the rest is not looked at then
 * @param which {@code overdue}, {@code soon} or {@code running}
 * @param authority code of the competent authority
 * @param town code of the town
 * @param sector code of the sector
 * @param unit code of the unit
 * @param kind kind of obligation
 * @param rung code of the last measure in force; {@code none} if there is none
 */
record ClocksAsked(@Nullable String number, @Nullable String which, @Nullable String authority, @Nullable String town,
		@Nullable String sector, @Nullable String unit, @Nullable String kind, @Nullable String rung) {

	/** As many as a page of the board has. */
	private static final int ROWS = 50;

	@Nullable String one() {
		return PictureQuery.some(this.number);
	}

	/**
	 * The first page of the board.
	 * @throws Refusal.Unreadable if there is no such list
	 */
	OverdueFilter board() {
		String measure = PictureQuery.some(this.rung);
		return new OverdueFilter(list(), PictureQuery.some(this.authority), PictureQuery.some(this.town),
				PictureQuery.some(this.sector), PictureQuery.some(this.unit), PictureQuery.some(this.kind),
				"none".equals(measure) ? "" : measure, null, ROWS);
	}

	private Which list() {
		String list = PictureQuery.some(this.which);
		return switch ((list != null) ? list : "overdue") {
			case "overdue" -> Which.OVERDUE;
			case "soon" -> Which.SOON;
			case "running" -> Which.RUNNING;
			default -> throw new Refusal.Unreadable("picture.which", list);
		};
	}

}
