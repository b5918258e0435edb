package org.bihuan.request.stoppage;

import org.bihuan.hazard.HazardClosed;
import org.bihuan.shared.CaseNumber;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * What a case's end means for its stoppages: signed off, the unit may apply to resume;
 * otherwise they fall with the case.
 */
@Component
class StoppageListener {

	private final Stoppages stoppages;

	private final ResumptionProcess process;

	StoppageListener(Stoppages stoppages, ResumptionProcess process) {
		this.stoppages = stoppages;
		this.process = process;
	}

	@EventListener
	void on(HazardClosed event) {
		CaseNumber number = event.caseNumber();
		boolean stopped = !this.stoppages.inForce(number).isEmpty();
		if (!"SIGNED_OFF".equals(event.reason())) {
			if (stopped) {
				this.stoppages.voided(number);
				this.process.voided(number);
			}
		}
		else if (stopped) {
			this.stoppages.reviewGoesOn(number);
			this.process.start(number);
		}
		else {
			this.stoppages.interimLifted(number, "system", "sign-off");
		}
	}

}
