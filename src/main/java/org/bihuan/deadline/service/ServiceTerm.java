package org.bihuan.deadline.service;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import org.bihuan.calendar.DayKind;
import org.bihuan.calendar.Term;
import org.bihuan.casefile.CaseFlag;
import org.bihuan.deadline.Basis;
import org.bihuan.workflow.DecisionRow;

/**
 * How long a step may take, as {@code step-terms} says.
 *
 * @param term the term
 * @param basis what stands behind it
 */
record ServiceTerm(Term term, Basis basis) {

	static final String TABLE = "step-terms";

	static Map<String, Object> inputs(String step, String grade, Set<CaseFlag> flags) {
		return Map.of("step", step, "grade", grade, "listed", flags.contains(CaseFlag.LISTED), "stopped",
				flags.contains(CaseFlag.STOPPED));
	}

	/** The first row that names days; empty if the step has no clock. */
	static Optional<ServiceTerm> of(List<DecisionRow> rows) {
		return rows.stream().filter((row) -> row.outputs().get("days") != null).findFirst().map(ServiceTerm::of);
	}

	private static ServiceTerm of(DecisionRow row) {
		int days = ((Number) Objects.requireNonNull(row.outputs().get("days"))).intValue();
		DayKind kind = DayKind.valueOf(String.valueOf(row.outputs().get("dayKind")));
		return new ServiceTerm(new Term(days, kind),
				new Basis(Objects.requireNonNullElse(row.document(), "P-0"), row.place()));
	}

}
