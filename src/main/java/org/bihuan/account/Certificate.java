package org.bihuan.account;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.bihuan.casefile.Sha256;

/**
 * What a certificate says. Its hash covers each of its lines.
 *
 * @param code by which everybody can check it
 * @param unit name of the unit
 * @param unitCode code of the unit
 * @param leaders who answers for the unit now; empty if nobody is entered
 * @param time the days it is about
 * @param post for whose duties; empty for all
 * @param asOf when it was written
 * @param counts all counts in words
 * @param owed what was owed, by whom, how often, on what basis
 * @param done what was done, when and by whom
 * @param missed what was not done in time
 */
record Certificate(String code, String unit, String unitCode, String leaders, String time, String post, String asOf,
		String counts, List<Owed> owed, List<Done> done, List<Missed> missed) {

	/**
	 * The text that the hash covers: a line for each row of the paper.
	 * @return the lines
	 */
	String text() {
		return Stream
			.of(Stream.of(this.code, this.unit, this.unitCode, this.leaders, this.time, this.post, this.asOf,
					this.counts), this.owed.stream().map(Owed::text), this.done.stream().map(Done::text),
					this.missed.stream().map(Missed::text))
			.flatMap((lines) -> lines)
			.collect(Collectors.joining("\n"));
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
	 * @param post who answers for it
	 * @param often how often
	 * @param basis documents and places
	 * @param counts its counts in words
	 */
	record Owed(String duty, String post, String often, String basis, String counts) {

		String text() {
			return String.join("\t", this.duty, this.post, this.often, this.basis, this.counts);
		}

	}

	/**
	 * A period that was done; of daily ones a month of them.
	 *
	 * @param duty name of the duty
	 * @param period the period
	 * @param state whether in time
	 * @param doneAt when
	 * @param doneBy by whom
	 * @param said what was recorded of it, and where the evidence is kept; empty if
	 * nothing
	 * @param file number of the file; empty if none
	 * @param hash hash of the file's last record; empty if there is no file
	 */
	record Done(String duty, String period, String state, String doneAt, String doneBy, String said, String file,
			String hash) {

		String text() {
			return String.join("\t", this.duty, this.period, this.state, this.doneAt, this.doneBy, this.said, this.file,
					this.hash);
		}

	}

	/**
	 * Periods of a duty that were not done in time.
	 *
	 * @param duty its name
	 * @param state missed, or made good for later
	 * @param periods the periods
	 * @param files files in which they are or were made good for; empty if none
	 */
	record Missed(String duty, String state, String periods, String files) {

		String text() {
			return String.join("\t", this.duty, this.state, this.periods, this.files);
		}

	}

}
