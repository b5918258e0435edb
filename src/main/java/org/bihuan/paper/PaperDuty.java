package org.bihuan.paper;

import java.util.Optional;

import org.bihuan.duty.DutyKind;
import org.bihuan.duty.DutyPeriodView;
import org.bihuan.duty.DutyProcess;

import org.springframework.stereotype.Component;

/**
 * Periods that are done by a signed paper, for the room of duties: their people begin,
 * most of the year nothing runs for them.
 */
@Component
class PaperDuty implements DutyProcess {

	private final DutyPapers kinds;

	private final Papers papers;

	PaperDuty(DutyPapers kinds, Papers papers) {
		this.kinds = kinds;
		this.papers = papers;
	}

	@Override
	public DutyKind kind() {
		return DutyKind.REPORT;
	}

	@Override
	public boolean runs(DutyPeriodView period) {
		return period.kind() == kind() && this.kinds.of(period.duty()).isPresent();
	}

	@Override
	public Optional<String> begunAt() {
		return Optional.of("paper");
	}

	@Override
	public void start(DutyPeriodView period) {
		throw new UnsupportedOperationException("Begun by its people");
	}

	@Override
	public void drop(DutyPeriodView period, String reason) {
		this.papers.drop(period, reason);
	}

}
