package org.bihuan.request.stoppage;

import java.util.Optional;

import org.bihuan.shared.CaseNumber;
import org.bihuan.shared.Refusal;
import org.bihuan.workflow.CaseAct;

import org.springframework.stereotype.Component;

/**
 * Act {@code resumption}: the unit applies to go on.
 */
@Component
class ResumptionAct implements CaseAct {

	private final Stoppages stoppages;

	ResumptionAct(Stoppages stoppages) {
		this.stoppages = stoppages;
	}

	@Override
	public String key() {
		return "resumption";
	}

	@Override
	public String process() {
		return "resumption";
	}

	@Override
	public String step() {
		return "apply-resumption";
	}

	@Override
	public Optional<Refusal.Conflict> hindrance(CaseNumber number) {
		return this.stoppages.resumptionHindrance(number);
	}

}
