package org.bihuan.escalation.page;

import java.util.List;

/**
 * A ladder in the reader's words.
 *
 * @param caseNumber the case
 * @param addressee name of whom it is aimed at
 * @param addresseeCode code of whom it is aimed at
 * @param live whether it lives
 * @param state where it stands, in a sentence
 * @param lamp class of that sentence
 * @param reasons why it stands
 * @param rungs rungs done, now and ahead, in order
 * @param stops what would stop it; empty if it has ended
 */
record LadderView(String caseNumber, String addressee, String addresseeCode, boolean live, String state, String lamp,
		List<String> reasons, List<Step> rungs, List<String> stops) {

	/**
	 * A rung.
	 *
	 * @param kind done, skipped, now, next or later
	 * @param mark what it is, in a word
	 * @param measure name of the measure
	 * @param lines what there is to know of it
	 */
	record Step(String kind, String mark, String measure, List<String> lines) {
	}

}
