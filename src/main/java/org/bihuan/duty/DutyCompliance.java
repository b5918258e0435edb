package org.bihuan.duty;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import org.bihuan.organisation.Scope;
import org.jspecify.annotations.Nullable;

/**
 * What was owed again and again and what became of it, by sector, authority and month.
 * All counts are exact and are read from kept sums. A period that has ended and was not
 * done is missed, whether or not the sweep has seen it; what is no longer owed is not
 * counted.
 */
public interface DutyCompliance {

	/**
	 * Periods that end within some days.
	 * @param wanted which ones
	 * @param scope what the reader may see
	 * @return counts, in the order of sectors, authorities and months
	 */
	List<Line> of(Wanted wanted, Scope scope);

	/**
	 * Which periods are counted; null means any.
	 *
	 * @param from first day on which a period may end
	 * @param to last day on which a period may end
	 * @param kinds kinds of duties; empty for any
	 * @param authority code of the authority of the duty's sector
	 * @param town code of the unit's town
	 * @param sector sector of the duty
	 */
	record Wanted(LocalDate from, LocalDate to, Set<DutyKind> kinds, @Nullable String authority, @Nullable String town,
			@Nullable String sector) {

		public Wanted {
			kinds = Set.copyOf(kinds);
		}

	}

	/**
	 * Periods that are alike.
	 *
	 * @param sector sector of the duty, as {@link DutySector} finds it; empty if the unit
	 * has none
	 * @param authority code of the sector's authority; the unit's own lead authority if
	 * it has no sector
	 * @param month month in which they end, for example {@code 2026-11}
	 * @param totals how they stand
	 */
	record Line(String sector, String authority, String month, DutyTotals totals) {
	}

}
