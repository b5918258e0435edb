package org.bihuan.hazard.domain;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.bihuan.calendar.Term;
import org.bihuan.casefile.CaseFiles;
import org.bihuan.casefile.CaseFlag;
import org.bihuan.deadline.TermTable;
import org.bihuan.shared.CaseNumber;
import org.bihuan.workflow.DecisionRow;

import org.springframework.stereotype.Component;

/**
 * The table {@code rectification-terms}: what it is asked, and which clock takes what out
 * of it.
 */
@Component
class RectificationTerms implements TermTable {

	static final String TABLE = "rectification-terms";

	private final HazardRepository hazards;

	private final CaseFiles caseFiles;

	RectificationTerms(HazardRepository hazards, CaseFiles caseFiles) {
		this.hazards = hazards;
		this.caseFiles = caseFiles;
	}

	@Override
	public String table() {
		return TABLE;
	}

	@Override
	public Set<String> kinds() {
		return Set.of(Obligation.PLAN, Obligation.INTERIM, Obligation.REPORT, Obligation.RECTIFY, Obligation.LOOK_BACK);
	}

	@Override
	public Map<CaseNumber, Map<String, Object>> inputs(Collection<CaseNumber> numbers) {
		Map<CaseNumber, Set<CaseFlag>> flags = this.caseFiles.flags(numbers);
		Map<CaseNumber, Map<String, Object>> inputs = new HashMap<>();
		for (Hazard hazard : this.hazards.findAllById(numbers.stream().map(CaseNumber::value).toList())) {
			inputs.put(hazard.number(), inputs(hazard, flags.getOrDefault(hazard.number(), Set.of())));
		}
		return inputs;
	}

	static Map<String, Object> inputs(Hazard hazard, Set<CaseFlag> flags) {
		Map<String, Object> inputs = new HashMap<>();
		inputs.put("grade", hazard.grade());
		inputs.put("sector", hazard.finding().sector());
		inputs.put("selfFound", hazard.finding().selfFound());
		inputs.put("listed", flags.contains(CaseFlag.LISTED));
		inputs.put("stopped", flags.contains(CaseFlag.STOPPED));
		return inputs;
	}

	@Override
	public Optional<Term> term(String kind, DecisionRow answer) {
		Terms terms = Terms.of(answer);
		return Optional.of(switch (kind) {
			case Obligation.PLAN -> terms.plan();
			case Obligation.INTERIM -> terms.interim();
			case Obligation.REPORT -> terms.report();
			case Obligation.RECTIFY -> terms.rectify();
			case Obligation.LOOK_BACK -> terms.lookBack();
			default -> throw new IllegalArgumentException("Takes no term out of " + TABLE + ": " + kind);
		}).filter((term) -> term.amount() > 0);
	}

}
