package org.bihuan.request.stoppage;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import org.bihuan.calendar.DayKind;
import org.bihuan.calendar.Term;
import org.bihuan.casefile.CaseFiles;
import org.bihuan.casefile.CaseHeader;
import org.bihuan.deadline.TermTable;
import org.bihuan.shared.CaseNumber;
import org.bihuan.workflow.DecisionRow;

import org.springframework.stereotype.Component;

/**
 * The table {@code step-terms}, out of which the review of a resumption takes its term.
 */
@Component
class ReviewTerms implements TermTable {

	static final String TABLE = "step-terms";

	private final CaseFiles caseFiles;

	ReviewTerms(CaseFiles caseFiles) {
		this.caseFiles = caseFiles;
	}

	@Override
	public String table() {
		return TABLE;
	}

	@Override
	public Set<String> kinds() {
		return Set.of(Stoppages.REVIEW);
	}

	@Override
	public Map<CaseNumber, Map<String, Object>> inputs(Collection<CaseNumber> numbers) {
		Map<CaseNumber, Map<String, Object>> inputs = new HashMap<>();
		this.caseFiles.headers(numbers).forEach((number, header) -> inputs.put(number, inputs(header)));
		return inputs;
	}

	static Map<String, Object> inputs(CaseHeader header) {
		return Map.of("step", Stoppages.REVIEW, "grade", header.grade());
	}

	@Override
	public Optional<Term> term(String kind, DecisionRow answer) {
		return Optional.of(answer).filter((row) -> row.outputs().get("days") != null).map(ReviewTerms::of);
	}

	static Term of(DecisionRow row) {
		return new Term(((Number) Objects.requireNonNull(row.outputs().get("days"))).intValue(),
				DayKind.valueOf(String.valueOf(row.outputs().get("dayKind"))));
	}

}
