package org.bihuan.account;

import java.nio.charset.StandardCharsets;
import java.util.List;

import org.bihuan.casefile.Sha256;

/**
 * What a certificate says. Its hash covers each of its lines.
 *
 * @param unit name of the unit
 * @param code code of the unit
 * @param leaders who answers for the unit now; empty if nobody is entered
 * @param time the days it is about
 * @param post for whose duties; empty for all
 * @param asOf when it was written
 * @param counts all counts in words
 * @param duties each duty with its counts
 * @param inspections inspections that a leader led, signed
 * @param missed what was not done in time
 */
record Certificate(String unit, String code, String leaders, String time, String post, String asOf, String counts,
		List<Sum> duties, List<Signed> inspections, List<Missed> missed) {

	/**
	 * The text that the hash covers.
	 * @return the lines
	 */
	String text() {
		StringBuilder text = new StringBuilder(
				String.join("\n", this.unit, this.code, this.leaders, this.time, this.post, this.asOf, this.counts));
		this.duties.forEach((one) -> text.append('\n').append(String.join("\t", one.duty(), one.counts())));
		this.inspections.forEach((one) -> text.append('\n')
			.append(String.join("\t", one.duty(), one.period(), one.doneAt(), one.doneBy(), one.file(), one.hash())));
		this.missed
			.forEach((one) -> text.append('\n').append(String.join("\t", one.duty(), one.state(), one.periods())));
		return text.toString();
	}

	/**
	 * Hash of the text.
	 * @return lower-case hexadecimal
	 */
	public String hash() {
		return Sha256.of(text().getBytes(StandardCharsets.UTF_8));
	}

	/**
	 * A duty.
	 *
	 * @param duty its name
	 * @param counts its counts in words
	 */
	record Sum(String duty, String counts) {
	}

	/**
	 * An inspection that was signed.
	 *
	 * @param duty subject
	 * @param period period
	 * @param doneAt when
	 * @param doneBy by whom
	 * @param file number of the file; empty if none
	 * @param hash hash of the file's last record; empty if none
	 */
	record Signed(String duty, String period, String doneAt, String doneBy, String file, String hash) {
	}

	/**
	 * Periods of a duty that were not done in time.
	 *
	 * @param duty its name
	 * @param state missed, or made good for later
	 * @param periods the periods
	 */
	record Missed(String duty, String state, String periods) {
	}

}
