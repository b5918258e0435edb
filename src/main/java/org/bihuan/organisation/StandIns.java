package org.bihuan.organisation;

import java.time.LocalDate;
import java.util.List;

import org.bihuan.shared.Group;
import org.bihuan.shared.UnitCode;
import org.jspecify.annotations.Nullable;

/**
 * Written stand-ins. While one is valid the deputy holds the post beside the own ones, so
 * that lists, sight and acts follow from {@link Person#posts()} alone.
 */
public interface StandIns {

	/**
	 * Gives a stand-in.
	 * @param wish who, for whom, where and how long
	 * @param by who gives it: the person, a leader of the post's unit or an administrator
	 * @return the stand-in
	 * @throws org.bihuan.shared.Refusal.Forbidden if the person may not give it
	 * @throws org.bihuan.shared.Refusal.Conflict if it would make a circle or a stand-in
	 * for a stand-in, or if somebody stands in already
	 * @throws org.bihuan.shared.Refusal.Invalid if a field does not fit
	 */
	StandIn give(Wish wish, Person by);

	/**
	 * Ends a stand-in before its time.
	 * @param id its number
	 * @param by who ends it: either of the two, a leader of the unit or an administrator
	 */
	void end(long id, Person by);

	/**
	 * Stand-ins that a person gave or received, the newest first.
	 * @param login the person
	 * @return at most 200
	 */
	List<StandIn> of(String login);

	/**
	 * Enabled people with a post of their own at a unit: those who could stand in there.
	 * @param unit the unit
	 * @return those people
	 */
	List<Person> colleagues(UnitCode unit);

	/**
	 * What is asked for.
	 *
	 * @param person login of whom the post belongs to
	 * @param deputy login of who stands in
	 * @param post the post
	 * @param from first day
	 * @param to last day
	 * @param document reference of the written document; null if there is none
	 */
	record Wish(String person, String deputy, Group post, LocalDate from, LocalDate to, @Nullable String document) {
	}

}
