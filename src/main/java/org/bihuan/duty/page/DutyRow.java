package org.bihuan.duty.page;

import org.bihuan.duty.period.DutyLine;

/**
 * A period in the reader's words.
 *
 * @param line the period
 * @param name name of the duty
 * @param target project, site or event; empty if the unit as a whole
 * @param kind kind of duty
 * @param often how often it is owed, and which period it is
 * @param post who answers for it
 * @param state how it stands
 * @param lamp class of that
 * @param due when it is due or was done, in a sentence
 * @param basis what stands behind it
 * @param more what else there is to know; empty if nothing
 * @param file file in which it is being done or made good for; empty if none
 * @param may whether the reader may record that it was done
 * @param begin where the reader begins the process in which it is done; empty if there is
 * none
 */
record DutyRow(DutyLine line, String name, String target, String kind, String often, String post, String state,
		String lamp, String due, String basis, String more, String file, boolean may, String begin) {
}
