package org.bihuan.request.stoppage;

import java.util.Map;
import java.util.Optional;

import org.bihuan.casefile.CaseFiles;
import org.bihuan.organisation.People;
import org.bihuan.shared.CaseNumber;
import org.bihuan.shared.Group;
import org.bihuan.shared.Refusal;
import org.bihuan.workflow.CaseAct;

import org.springframework.stereotype.Component;

/**
 * Act {@code stoppage}: an inspector orders it, or the section chief where there is none.
 */
@Component
class StoppageAct implements CaseAct {

	private static final String INSPECTOR = "inspector";

	private final Stoppages stoppages;

	private final CaseFiles caseFiles;

	private final People people;

	StoppageAct(Stoppages stoppages, CaseFiles caseFiles, People people) {
		this.stoppages = stoppages;
		this.caseFiles = caseFiles;
		this.people = people;
	}

	@Override
	public String key() {
		return "stoppage";
	}

	@Override
	public String process() {
		return "stoppage";
	}

	@Override
	public String step() {
		return "order-stoppage";
	}

	@Override
	public Optional<Refusal.Conflict> hindrance(CaseNumber number) {
		return this.stoppages.orderHindrance(number);
	}

	@Override
	public Map<String, Object> variables(CaseNumber number) {
		boolean inspector = !this.people.holding(new Group(INSPECTOR, this.caseFiles.header(number).authority()))
			.isEmpty();
		return Map.of("orderedBy", (inspector ? INSPECTOR : "section-chief") + "@authority");
	}

}
