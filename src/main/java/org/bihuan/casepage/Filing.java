package org.bihuan.casepage;

import java.util.List;

/**
 * What was filed in a step, for the page of a step that judges it.
 *
 * @param step name of the step
 * @param about what in the case it was about; empty if the whole case
 * @param who who filed it
 * @param when when, in words
 * @param lines what was entered, in the words of the form
 * @param pieces its evidence
 */
record Filing(String step, String about, String who, String when, List<FormWords.Line> lines,
		List<Photos.Piece> pieces) {
}
