package org.bihuan.duty.whatif;

import java.util.List;

/**
 * A rule behind a duty, in words.
 *
 * @param often how often it asks
 * @param post who answers, in words
 * @param sources documents and places that bind
 * @param usual whether no document prescribes it
 * @param rule row of the table
 */
record RuleLine(String often, String post, List<Source> sources, boolean usual, String rule) {

	/**
	 * Where it is written.
	 *
	 * @param document identifier of the document
	 * @param title its title
	 * @param place place in it
	 */
	record Source(String document, String title, String place) {
	}

}
