package org.bihuan.request.extension;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * More time that a unit asks for.
 *
 * @param id its identifier; 0 before it is stored
 * @param obligation kind of obligation
 * @param kind more days, or a pause
 * @param days how many days; null for a pause
 * @param until last day of the pause; null for days
 * @param ground code of the ground
 * @param explanation what happened
 * @param state how it stands
 */
record MoreTime(long id, String obligation, Kind kind, @Nullable Integer days, @Nullable LocalDate until, String ground,
		String explanation, State state) {

	/** The ground of what was granted because somebody proposed it. */
	static final String PROPOSED = "PROPOSED";

	/** What is asked for. */
	enum Kind {

		/** More days. */
		EXTEND,

		/** The clock stands until a day. */
		PAUSE

	}

	/** How a request stands. */
	enum State {

		/** Waits for its decision. */
		OPEN,

		/** Granted. */
		GRANTED,

		/** Refused. */
		REFUSED,

		/** Ended without effect, with its case or its clock. */
		DROPPED

	}

	/**
	 * Whether it says what an earlier one said: of a ground that has no name the words
	 * decide.
	 * @param earlier the earlier one
	 * @return true if so
	 */
	boolean repeats(MoreTime earlier) {
		boolean same = this.obligation.equals(earlier.obligation) && this.ground.equals(earlier.ground);
		return same && (!"OTHER".equals(this.ground) || plain(this.explanation).equals(plain(earlier.explanation)));
	}

	private static String plain(String text) {
		return text.replaceAll("[\\s\\p{Punct}\\p{IsPunctuation}]", "");
	}

}
