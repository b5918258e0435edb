package org.bihuan.hazard.act;

import java.util.Map;

import org.bihuan.shared.CaseNumber;
import org.bihuan.workflow.CaseAct;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The acts of this room and when they may begin.
 */
@Configuration(proxyBeanMethods = false)
class OfferedActs {

	private final HazardGuard guard;

	OfferedActs(HazardGuard guard) {
		this.guard = guard;
	}

	@Bean
	CaseAct withdrawal() {
		return new HazardAct("withdrawal", "withdraw-mistaken", "request-withdrawal", this.guard::notSignedOff,
				this::withdrawnBy);
	}

	// what a unit found itself and never reached the authority stays inside the unit
	private Map<String, Object> withdrawnBy(CaseNumber number) {
		boolean inside = this.guard.insideUnit(number);
		return Map.of("exitReason", "MISTAKEN", "withdrawalBy",
				inside ? "safety-officer@unit" : "section-chief@authority", "withdrawalConfirmedBy",
				inside ? "principal-leader@unit" : "authority-leader@authority");
	}

	@Bean
	CaseAct closure() {
		return new HazardAct("closure", "case-closure", "request-closure", this.guard::open);
	}

	@Bean
	CaseAct planAmendment() {
		return new HazardAct("plan-amendment", "plan-amended", "amend-plan", this.guard::planInWork);
	}

	@Bean
	CaseAct gradeChange() {
		return new HazardAct("grade", "grade-changed", "change-grade", this.guard::notSignedOff);
	}

	@Bean
	CaseAct transfer() {
		return new HazardAct("transfer", "transfer-case", "request-transfer", this.guard::open);
	}

	@Bean
	CaseAct accident() {
		return new HazardAct("accident", "accident-happened", "link-accident", this.guard::withoutAccident);
	}

	@Bean
	CaseAct accidentUnlinking() {
		return new HazardAct("unlink-accident", "unlink-accident", "request-unlink", this.guard::withAccident);
	}

}
