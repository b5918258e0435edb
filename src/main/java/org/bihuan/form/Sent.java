package org.bihuan.form;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.bihuan.shared.FieldProblem;

/**
 * What was sent with a form, and what is wrong with it so far.
 *
 * @param options choices told by the server
 * @param evidenceCounts files by kind
 * @param today the date in Shanghai
 * @param problems grows while the form is checked
 */
record Sent(Map<String, List<Option>> options, Map<String, Integer> evidenceCounts, LocalDate today,
		List<FieldProblem> problems) {

	Sent(Map<String, List<Option>> options, Map<String, Integer> evidenceCounts, LocalDate today) {
		this(options, evidenceCounts, today, new ArrayList<>());
	}

}
