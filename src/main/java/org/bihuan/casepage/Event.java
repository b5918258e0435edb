package org.bihuan.casepage;

import java.util.List;

import org.bihuan.casepage.FormWords.Line;

/**
 * A line of a case's timeline.
 *
 * @param kind what it tells, in lower case
 * @param when the moment
 * @param who the person
 * @param text a sentence
 * @param lamp class of the lamp before it; empty for none
 * @param details what was entered or decided, shown on demand
 * @param hash hash of the record
 */
record Event(String kind, String when, String who, String text, String lamp, List<Line> details, String hash) {
}
