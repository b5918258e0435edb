package org.bihuan.inspection;

import org.bihuan.duty.DutyKind;
import org.bihuan.duty.DutyPeriodView;
import org.bihuan.duty.DutyProcess;

import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Inspections that leaders lead, for the opener of periods.
 */
@Component
class InspectionDuty implements DutyProcess {

	private final Inspections inspections;

	InspectionDuty(@Lazy Inspections inspections) {
		this.inspections = inspections;
	}

	@Override
	public DutyKind kind() {
		return DutyKind.LEADER_INSPECTION;
	}

	@Override
	public void start(DutyPeriodView period) {
		this.inspections.begin(period);
	}

	@Override
	public void drop(DutyPeriodView period, String reason) {
		this.inspections.drop(period, reason);
	}

}
