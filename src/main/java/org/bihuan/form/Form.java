package org.bihuan.form;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A form that a person fills in, and what its values must satisfy.
 */
public interface Form {

	/**
	 * The whole schema as read.
	 * @return JSON as maps and lists
	 */
	Map<String, Object> schema();

	/**
	 * Names of the values it takes.
	 * @return keys of its fields, evidence not among them
	 */
	Set<String> fields();

	/**
	 * Names of values that only the server may tell: those that conditions and bounds
	 * look at without a field of their own, and of disabled and read-only fields. Whoever
	 * checks values puts the server's own over what was sent under these names.
	 * @return names, none of them in {@link #fields()}
	 */
	default Set<String> told() {
		return Set.of();
	}

	/**
	 * Outcomes offered, the forward one first.
	 * @return values of the field {@code outcome}; empty if the form has none
	 */
	List<String> outcomes();

	/**
	 * Evidence asked for; depends on conditions of the form.
	 * @return one row per file component
	 */
	List<EvidenceRule> evidence();

	/**
	 * Checks values and keeps only what the form has: hidden fields and unknown keys are
	 * not part of the answer.
	 * @param values what was sent
	 * @param options choices of fields whose options are told by the server, by
	 * {@code valuesKey}
	 * @param evidenceCounts files there are, by kind
	 * @return the cleaned values
	 * @throws org.bihuan.shared.Refusal.Invalid with one problem per field
	 */
	Map<String, Object> check(Map<String, Object> values, Map<String, List<Option>> options,
			Map<String, Integer> evidenceCounts);

}
