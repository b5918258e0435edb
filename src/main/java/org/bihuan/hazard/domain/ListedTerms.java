package org.bihuan.hazard.domain;

import org.bihuan.casefile.CaseFlag;
import org.bihuan.casefile.CaseMarked;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * A hazard that is put on the board runs under the terms of listed ones from then on. No
 * clock that runs is moved by that.
 */
@Component
class ListedTerms {

	private final HazardWork work;

	private final HazardRepository hazards;

	ListedTerms(HazardWork work, HazardRepository hazards) {
		this.work = work;
		this.hazards = hazards;
	}

	@EventListener
	void on(CaseMarked event) {
		if (event.flag() == CaseFlag.LISTED && event.on()) {
			this.hazards.findById(event.caseNumber().value()).ifPresent(this.work::termsAnew);
		}
	}

}
