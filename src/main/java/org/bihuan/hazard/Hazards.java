package org.bihuan.hazard;

import java.util.List;
import java.util.Optional;

import org.bihuan.organisation.Person;
import org.bihuan.shared.CaseNumber;
import org.bihuan.shared.UnitCode;
import org.jspecify.annotations.Nullable;

/**
 * Hazards, from registration on.
 */
public interface Hazards {

	/**
	 * Registers a hazard and starts its case, in one transaction.
	 * @param registration what was found
	 * @param by who registers
	 * @param requestKey key under which the same request is answered once; null if none
	 * @return number of the case
	 * @throws org.bihuan.shared.Refusal.Invalid if unit, sector, criterion or an answer
	 * is unknown or missing
	 * @throws org.bihuan.shared.Refusal.Forbidden if the person may not register there
	 */
	CaseNumber register(Registration registration, Person by, @Nullable String requestKey);

	/**
	 * Checks what {@link #register} would check, and writes nothing.
	 * @param registration what was found
	 * @param by who would register
	 * @throws org.bihuan.shared.Refusal.Invalid as {@link #register} throws it
	 * @throws org.bihuan.shared.Refusal.Forbidden if the person may not register there
	 */
	void check(Registration registration, Person by);

	/**
	 * The hazard of a case.
	 * @param number the case
	 * @return the hazard, or empty if the case is about something else
	 */
	Optional<HazardView> find(CaseNumber number);

	/**
	 * Questions that must be answered when a hazard of this unit is registered.
	 * @param unit the unit
	 * @param sector the sector
	 * @return the questions; empty where the sector has none
	 */
	List<Criterion> criteria(UnitCode unit, String sector);

}
