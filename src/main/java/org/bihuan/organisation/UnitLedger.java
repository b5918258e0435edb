package org.bihuan.organisation;

import java.util.List;
import java.util.function.Consumer;

import org.bihuan.shared.FieldProblem;

/**
 * The register of enterprises as a whole: read, checked and written in sets.
 */
public interface UnitLedger {

	/**
	 * Checks entries by the rules of the register.
	 * @param drafts the entries
	 * @return problems of each entry, in their order; none for a good one
	 */
	List<List<FieldProblem>> check(List<UnitDraft> drafts);

	/**
	 * Writes entries that were checked: new enterprises are added, others changed as
	 * {@link UnitDesk#change} does; what stays the same is left alone. Needs a
	 * transaction. No {@link UnitAdded} is told: whoever brings a set records the set.
	 * @param drafts good entries, each code once
	 * @param by login of who writes
	 */
	void upsert(List<UnitDraft> drafts, String by);

	/**
	 * Reads all enterprises in a person's sight by code.
	 * @param person who reads
	 * @param reader gets each unit
	 */
	void each(Person person, Consumer<UnitView> reader);

	/**
	 * How many enterprises there are in a person's sight.
	 * @param person who reads
	 * @return the exact count
	 */
	long count(Person person);

}
