package org.bihuan.casefile;

import java.util.List;
import java.util.Optional;

import org.bihuan.shared.CaseNumber;
import org.bihuan.shared.UnitCode;
import org.jspecify.annotations.Nullable;

/**
 * Whether open cases are still with the authority that the register names. Nothing moves
 * by itself: only a transfer gives a case another authority.
 */
public interface Competence {

	/**
	 * Compares one case with the register.
	 * @param cover the case
	 * @return what does not fit; empty if all does or the case is closed
	 */
	Optional<Misfit> misfit(CaseHeader cover);

	/**
	 * Compares the open cases of a unit with the register.
	 * @param unit the unit
	 * @return those that do not fit, by number
	 */
	List<Misfit> misfits(UnitCode unit);

	/**
	 * A case that is with another authority than the register names.
	 *
	 * @param number the case
	 * @param sector the case's sector
	 * @param authority the authority that it is with
	 * @param competent the authority that the register names; null if the unit no longer
	 * belongs to the sector
	 */
	record Misfit(CaseNumber number, String sector, UnitCode authority, @Nullable UnitCode competent) {
	}

}
