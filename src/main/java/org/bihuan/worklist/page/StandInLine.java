package org.bihuan.worklist.page;

import org.jspecify.annotations.Nullable;

/**
 * A stand-in as one line of its page.
 *
 * @param id its number
 * @param person name of whom the post belongs to
 * @param deputy name of who stands in
 * @param post the post in words
 * @param period first and last day
 * @param document reference of the document; null if none is recorded
 * @param state {@code valid}, {@code coming}, {@code past} or {@code ended}
 */
record StandInLine(long id, String person, String deputy, String post, String period, @Nullable String document,
		String state) {

	/**
	 * Whether it can still be ended.
	 * @return true if so
	 */
	public boolean open() {
		return this.state.equals("valid") || this.state.equals("coming");
	}

}
