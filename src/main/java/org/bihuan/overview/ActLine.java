package org.bihuan.overview;

/**
 * A row of an act in the reader's words.
 *
 * @param obligation identifier of the obligation
 * @param number number of the case; empty if it is not in sight
 * @param title title of the case, or what stands for it
 * @param unit name of the unit
 * @param kind what is owed
 * @param outcome what comes or came of it, as a word of texts
 * @param lamp class of that word
 * @param said more about that; empty if there is nothing to say
 */
record ActLine(long obligation, String number, String title, String unit, String kind, String outcome, String lamp,
		String said) {
}
