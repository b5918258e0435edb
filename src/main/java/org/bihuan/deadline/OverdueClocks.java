package org.bihuan.deadline;

import java.util.Collection;
import java.util.List;
import java.util.Map;

import org.bihuan.organisation.Scope;
import org.bihuan.shared.Listing;
import org.bihuan.shared.UnitCode;

/**
 * The legal clocks that have run out or soon will, as managers look at them in the
 * morning: the most harmful first. Counts are exact and are read from kept sums, so that
 * they cost the same whatever their number.
 */
public interface OverdueClocks {

	/**
	 * One page with the exact count: by harm, within the same harm by due moment.
	 * @param filter what to list
	 * @param scope what the reader may see
	 * @return the page
	 * @throws org.bihuan.shared.Refusal.Unreadable if the page has no or too many rows,
	 * or its beginning cannot be read
	 */
	Listing<OverdueClock> page(OverdueFilter filter, Scope scope);

	/**
	 * How many there are.
	 * @param filter what to count
	 * @param scope what the reader may see
	 * @return the exact count
	 */
	long count(OverdueFilter filter, Scope scope);

	/**
	 * How they are spread, for those values that any of them has. Clocks without a value,
	 * for example without a town, are counted under the empty word.
	 * @param facet by what
	 * @param filter what to count
	 * @param scope what the reader may see
	 * @return exact counts by value
	 */
	Map<String, Long> spread(Facet facet, OverdueFilter filter, Scope scope);

	/**
	 * How they are spread by two things at once, for those pairs of values that any of
	 * them has. Clocks without a value are counted under the empty word.
	 * @param rows by what first
	 * @param columns by what else
	 * @param filter what to count
	 * @param scope what the reader may see
	 * @return exact counts by both values
	 */
	Map<Cell, Long> cross(Facet rows, Facet columns, OverdueFilter filter, Scope scope);

	/**
	 * Units that have most of them, most first, units alike by code.
	 * @param filter what to count
	 * @param scope what the reader may see
	 * @param limit how many units at most
	 * @return exact counts by unit, in order
	 */
	List<UnitClocks> units(OverdueFilter filter, Scope scope, int limit);

	/**
	 * Clocks of a unit.
	 *
	 * @param unit the unit that the cases are about
	 * @param clocks how many there are
	 */
	record UnitClocks(UnitCode unit, long clocks) {
	}

	/**
	 * Some clocks by their identifiers, among them those that do not count any more.
	 * @param obligations identifiers of obligations
	 * @param scope what the reader may see
	 * @return those that the scope shows, in no order; others are not in it
	 */
	List<SeenClock> find(Collection<Long> obligations, Scope scope);

	/**
	 * Clocks that have two values in common.
	 *
	 * @param row value of the first facet
	 * @param column value of the second one
	 */
	record Cell(String row, String column) {
	}

	/**
	 * By what clocks can be told apart.
	 */
	enum Facet {

		/** Code of the competent authority. */
		AUTHORITY,
		/** Code of the town. */
		TOWN,
		/** Code of the sector. */
		SECTOR,
		/** Kind of obligation. */
		KIND,
		/** Code of the last measure in force against whoever is late. */
		RUNG,
		/** How harmful it is, 1 to 5. */
		HARM

	}

}
