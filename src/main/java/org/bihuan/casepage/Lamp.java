package org.bihuan.casepage;

import org.bihuan.shared.Thresholds;
import org.jspecify.annotations.Nullable;

/**
 * A lamp with its words: how much of a legal time is left.
 *
 * @param colour class of the lamp; null if no clock counts
 * @param words what is left, in words
 * @param date the due moment
 */
record Lamp(@Nullable String colour, String words, String date) {

	private static final int SOON = Thresholds.of("due-soon");

	static Lamp of(Wording wording, String date, boolean overdue, @Nullable Integer daysLeft) {
		if (daysLeft == null) {
			return new Lamp(null, "", date);
		}
		if (overdue || daysLeft < 0) {
			return new Lamp("lamp-red", wording.say("casepage.overdue", Math.abs(daysLeft)), date);
		}
		if (daysLeft == 0) {
			return new Lamp("lamp-red", wording.say("casepage.dueToday"), date);
		}
		return new Lamp((daysLeft <= SOON) ? "lamp-yellow" : "lamp-green", wording.say("casepage.left", daysLeft),
				date);
	}

}
