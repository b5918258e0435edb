package org.bihuan.assessment;

/**
 * What the table says of one thing that is counted.
 *
 * @param points points of each piece; negative if it costs some
 * @param cap points that all pieces give or take at most
 * @param rule row of the table; empty if none counts
 * @param document document behind it
 * @param place place in it
 */
record Points(int points, int cap, String rule, String document, String place) {

	/** No row counts: nothing is given or taken. */
	static final Points NONE = new Points(0, 0, "", "", "");

}
