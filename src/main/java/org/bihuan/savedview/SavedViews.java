package org.bihuan.savedview;

import java.util.List;

import org.bihuan.organisation.Person;

/**
 * Filters that people keep for themselves or share with the people of a unit. A filter
 * says what is asked for, never what is seen: whoever opens it sees what their own posts
 * allow.
 */
public interface SavedViews {

	/**
	 * Those that a person kept, and those that others share with a unit of this person.
	 * @param list path of the list
	 * @param person who reads
	 * @return at most 100, by name
	 */
	List<SavedView> of(String list, Person person);

	/**
	 * Units with whose people a person may share.
	 * @param person who keeps a filter
	 * @return codes of units
	 */
	List<String> units(Person person);

	/**
	 * Keeps a filter; one of the same name in the same list is replaced.
	 * @param person who keeps it
	 * @param draft what is kept
	 * @throws org.bihuan.shared.Refusal.Invalid if the name is empty or too long, or the
	 * filter is too long
	 * @throws org.bihuan.shared.Refusal.Forbidden if the person holds no post at the unit
	 * @throws org.bihuan.shared.Refusal.Conflict if this person keeps too many
	 */
	void keep(Person person, ViewDraft draft);

	/**
	 * Deletes a filter.
	 * @param list path of the list
	 * @param person who deletes
	 * @param id its identifier
	 * @throws org.bihuan.shared.Refusal.NotFound if this person keeps none of that
	 * identifier in this list
	 */
	void forget(String list, Person person, String id);

}
