package org.bihuan.form;

import java.util.Set;
import java.util.stream.Stream;

/**
 * A part of a form that takes values.
 */
interface Part {

	/**
	 * Checks its values in a row and adds what is kept to the row's answer.
	 * @param row where its values stand
	 */
	void check(Row row);

	/**
	 * Keys it takes in its row.
	 * @return keys of values, not of evidence
	 */
	Set<String> keys();

	/**
	 * Keys among them whose values only the server tells.
	 * @return keys of disabled and read-only fields
	 */
	default Set<String> ignored() {
		return Set.of();
	}

	/**
	 * Names of values that its conditions and bounds look at.
	 * @return names in the form itself
	 */
	Set<String> looksAt();

	/**
	 * Keys of evidence, which a program may send as values without effect.
	 * @return one rule per file component in it
	 */
	Stream<EvidenceRule> evidence();

}
