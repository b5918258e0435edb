package org.bihuan.whatif;

import java.time.Instant;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * A question what a changed table would have decided.
 *
 * @param id its identifier
 * @param subject the changed table
 * @param from first day of the span, in Shanghai
 * @param to last day of the span
 * @param askedBy login of who asked
 * @param askedAt when
 * @param state how it stands
 * @param workId identifier of the long work
 * @param counts what came of it; null until it has ended
 */
record WhatIf(String id, Subject subject, LocalDate from, LocalDate to, String askedBy, Instant askedAt,
		WhatIfState state, String workId, @Nullable Counts counts) {

	/**
	 * A changed table.
	 *
	 * @param table key of the table
	 * @param title what the draft or the file is called
	 * @param draft identifier of the draft; null for a file
	 * @param version version of the draft; null for a file
	 * @param hash SHA-256 of the text in hexadecimal digits
	 */
	record Subject(String table, String title, @Nullable String draft, @Nullable Integer version, String hash) {
	}

	/**
	 * What came of it.
	 *
	 * @param replayed decisions that were replayed
	 * @param different those that the changed table decides otherwise than the one in
	 * force
	 * @param fromRecorded those that it decides otherwise than was recorded
	 * @param withoutInputs decisions whose inputs were not recorded
	 * @param refused decisions whose inputs the changed table does not take
	 * @param missing inputs of the changed table that some record lacks, with commas
	 * @param clocks open clocks that took their terms out of the table; 0 if none do
	 */
	record Counts(long replayed, long different, long fromRecorded, long withoutInputs, long refused, String missing,
			long clocks) {
	}

}
