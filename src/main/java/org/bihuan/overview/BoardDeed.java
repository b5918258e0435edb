package org.bihuan.overview;

import java.util.Optional;
import java.util.Set;

import org.bihuan.organisation.Person;
import org.bihuan.shared.Refusal;

/**
 * Does an act about one clock that counts. What {@link #hindrance} tells before is what
 * {@link #does} would be refused for: so the one can be shown before the other is done.
 */
interface BoardDeed {

	/**
	 * The acts that this does.
	 * @return acts
	 */
	Set<BoardAct> acts();

	/**
	 * What is done once only, however many clocks of it were chosen.
	 * @param story the clock
	 * @return a word for it
	 */
	default String subject(ClockStory story) {
		return String.valueOf(story.clock().obligation());
	}

	/**
	 * What stands against it now; nothing changes.
	 * @param story the clock
	 * @param order what is to be done
	 * @param by who does it
	 * @return the refusal in words, or empty
	 */
	Optional<Refusal> hindrance(ClockStory story, ActOrder order, Person by);

	/**
	 * Does it, within the caller's transaction.
	 * @param story the clock
	 * @param order what is to be done, nothing missing
	 * @param by who does it
	 * @return what was done
	 * @throws Refusal if it cannot be done
	 */
	Said does(ClockStory story, ActOrder order, Person by);

}
