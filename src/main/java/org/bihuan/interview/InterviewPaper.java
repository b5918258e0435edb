package org.bihuan.interview;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * An interview as pages show it.
 *
 * @param id its identifier
 * @param number number of the case
 * @param title title of the case
 * @param issuer name of who arranges it
 * @param addressee name of who is interviewed
 * @param state its state in words
 * @param lamp class of its lamp
 * @param warning what to look at; empty if nothing
 * @param movable whether the reader may call the appointment off
 * @param unsigned whether the reader may record that the minutes are not signed
 * @param appointments what was arranged, in order
 * @param minutes what was written down; null before
 * @param promises what was promised
 */
record InterviewPaper(long id, String number, String title, String issuer, String addressee, String state, String lamp,
		String warning, boolean movable, boolean unsigned, List<Arranged> appointments, @Nullable Written minutes,
		List<Promised> promises) {

	/**
	 * The latest appointment.
	 * @return it; null if nothing was arranged
	 */
	public @Nullable Arranged last() {
		return this.appointments.isEmpty() ? null : this.appointments.get(this.appointments.size() - 1);
	}

	/**
	 * A time and a place.
	 *
	 * @param when time in words
	 * @param where place
	 * @param invited who is invited
	 * @param state what became of it
	 * @param reason why; empty if nobody said
	 * @param letter number of the notice; empty before it is issued
	 */
	record Arranged(String when, String where, String invited, String state, String reason, String letter) {
	}

	/**
	 * What was written down.
	 *
	 * @param attendees who came
	 * @param said what was said
	 * @param recorded who wrote it down, and when
	 * @param signed who signed, and when; empty before
	 * @param refusal why it was not signed, and who saw it; empty if it was not refused
	 */
	record Written(String attendees, String said, String recorded, String signed, String refusal) {
	}

	/**
	 * A promise.
	 *
	 * @param what what was promised
	 * @param due by when
	 * @param who who answers for it
	 * @param state how it stands, in words
	 * @param lamp class of its lamp
	 * @param report what the unit reported; empty before
	 * @param reason why it was found broken; empty otherwise
	 */
	record Promised(String what, String due, String who, String state, String lamp, String report, String reason) {
	}

}
