package org.bihuan.deadline;

import org.jspecify.annotations.Nullable;

/**
 * Which clocks to list or to count; null means any.
 *
 * @param which those that have run out, or those that soon will
 * @param authority code of the competent authority
 * @param town code of the town
 * @param sector code of the sector
 * @param unit code of the unit that the case is about
 * @param kind kind of obligation
 * @param rung code of the last measure in force against whoever is late; empty for those
 * against whom none is
 * @param cursor where the page starts, as the page before told
 * @param limit rows of a page, 1 to 200
 */
public record OverdueFilter(Which which, @Nullable String authority, @Nullable String town, @Nullable String sector,
		@Nullable String unit, @Nullable String kind, @Nullable String rung, @Nullable String cursor, int limit) {

	/**
	 * The same from another place on.
	 * @param other where the page starts; null for the first one
	 * @return a filter
	 */
	public OverdueFilter from(@Nullable String other) {
		return new OverdueFilter(this.which, this.authority, this.town, this.sector, this.unit, this.kind, this.rung,
				other, this.limit);
	}

	/**
	 * The lists.
	 */
	public enum Which {

		/** Fell due and is still open. */
		OVERDUE,
		/** Runs, and falls due within three working days. */
		SOON,
		/** Runs, whenever it falls due. */
		RUNNING

	}

}
