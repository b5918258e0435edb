package org.bihuan.hazard.act;

import java.util.HashMap;
import java.util.Map;

import org.bihuan.casefile.CaseEntry;
import org.bihuan.casefile.CaseFiles;
import org.bihuan.casefile.EntryKind;
import org.bihuan.shared.CaseNumber;

import org.springframework.stereotype.Component;

/**
 * What was asked for, as the case file keeps it: whoever decides reads it there.
 */
@Component
class Asked {

	private final CaseFiles caseFiles;

	Asked(CaseFiles caseFiles) {
		this.caseFiles = caseFiles;
	}

	/** Values of the last time that a step was done. */
	Map<String, Object> values(CaseNumber number, String step) {
		Map<String, Object> values = new HashMap<>();
		this.caseFiles.entries(number)
			.stream()
			.filter((entry) -> entry.kind() == EntryKind.STEP && entry.subject().equals(step))
			.reduce((earlier, later) -> later)
			.map(CaseEntry::content)
			.map((content) -> content.get("values"))
			.ifPresent((last) -> ((Map<?, ?>) last).forEach((key, value) -> values.put(String.valueOf(key), value)));
		return values;
	}

	String reason(CaseNumber number, String step) {
		return String.valueOf(values(number, step).getOrDefault("reason", ""));
	}

	/** The reason of a request as the field {@code requested} shows it. */
	Map<String, Object> requested(CaseNumber number, String step) {
		return Map.of("requested", reason(number, step));
	}

}
