package org.bihuan.organisation;

import java.util.List;

import org.bihuan.shared.UnitCode;

/**
 * What administrators do with the register of units. Each call is one transaction and
 * tells {@link UnitAdded}, {@link UnitChanged} or {@link UnitStands}; who may call it the
 * caller decides.
 */
public interface UnitDesk {

	/**
	 * Enters an enterprise.
	 * @param draft the entry
	 * @param by login of who does it
	 * @return the unit
	 * @throws org.bihuan.shared.Refusal.Invalid with one problem per field
	 */
	UnitView add(UnitDraft draft, String by);

	/**
	 * Changes an enterprise's entry; what stays the same leaves no trace.
	 * @param draft the entry as it shall be
	 * @param by login of who does it
	 * @return the unit
	 * @throws org.bihuan.shared.Refusal.Invalid with one problem per field
	 * @throws org.bihuan.shared.Refusal.NotFound if there is no such enterprise
	 */
	UnitView change(UnitDraft draft, String by);

	/**
	 * How an enterprise stands.
	 * @param code the unit
	 * @return its standing
	 * @throws org.bihuan.shared.Refusal.NotFound if there is no such enterprise
	 */
	UnitStanding standing(UnitCode code);

	/**
	 * An enterprise rests, ends or works again. Tells {@link UnitStands} if it stood
	 * otherwise before.
	 * @param code the unit
	 * @param standing how it stands from now on
	 * @param note why, with the document behind it
	 * @param by login of who does it
	 * @throws org.bihuan.shared.Refusal.Invalid if the note is missing or too long
	 * @throws org.bihuan.shared.Refusal.NotFound if there is no such enterprise
	 */
	void stand(UnitCode code, UnitStanding standing, String note, String by);

	/**
	 * What was changed so far, the newest first.
	 * @param code the unit
	 * @return at most 200 changes
	 * @throws org.bihuan.shared.Refusal.NotFound if there is no such unit
	 */
	List<UnitChange> history(UnitCode code);

	/**
	 * All units of a kind by code, for choices.
	 * @param kind the kind; not enterprises, of which there are too many
	 * @return the units
	 */
	List<UnitView> all(UnitKind kind);

}
