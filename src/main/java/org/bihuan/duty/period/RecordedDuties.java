package org.bihuan.duty.period;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.bihuan.duty.DutyPeriodView;
import org.bihuan.duty.DutyPeriods;
import org.bihuan.duty.DutySettled;
import org.bihuan.duty.DutyState;
import org.bihuan.duty.period.DutyRows.Row;
import org.bihuan.shared.CaseNumber;
import org.bihuan.shared.Refusal;
import org.bihuan.shared.UnitCode;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Periods of duties in their table.
 */
@Service
class RecordedDuties implements DutyPeriods {

	private final DutyRows rows;

	private final PeriodProcesses processes;

	private final MissedFiles files;

	private final ApplicationEventPublisher events;

	RecordedDuties(DutyRows rows, PeriodProcesses processes, MissedFiles files, ApplicationEventPublisher events) {
		this.rows = rows;
		this.processes = processes;
		this.files = files;
		this.events = events;
	}

	@Override
	@Transactional(readOnly = true)
	public Optional<DutyPeriodView> find(long id) {
		return this.rows.find(id);
	}

	@Override
	@Transactional(readOnly = true)
	public List<DutyPeriodView> of(UnitCode unit, LocalDate from, LocalDate to) {
		return this.rows.of(unit, from, to);
	}

	@Override
	@Transactional(propagation = Propagation.MANDATORY)
	public void filed(long id, CaseNumber number) {
		this.rows.filed(id, number);
	}

	@Override
	@Transactional(propagation = Propagation.MANDATORY)
	public void done(long id, Instant at, String by) {
		Row row = lock(id);
		if (row.state() != DutyState.OPEN && row.state() != DutyState.MISSED) {
			throw new Refusal.Conflict("duty.over." + row.state());
		}
		boolean late = row.state() == DutyState.MISSED || !at.isBefore(row.dueAt());
		this.rows.done(id, late ? DutyState.SETTLED_LATE : DutyState.DONE, at, by);
		settled(row);
	}

	@Override
	@Transactional(propagation = Propagation.MANDATORY)
	public void shown(long id, String note, String evidence) {
		this.rows.note(id, note, evidence);
	}

	@Override
	@Transactional(propagation = Propagation.MANDATORY)
	public void drop(long id, String reason, String by) {
		Row row = lock(id);
		if (row.state() != DutyState.OPEN && row.state() != DutyState.MISSED) {
			throw new Refusal.Conflict("duty.over." + row.state());
		}
		this.rows.drop(id, reason, by);
		if (row.runs()) {
			this.processes.end(id);
		}
		settled(row);
	}

	private Row lock(long id) {
		return this.rows.lock(id).orElseThrow(() -> new Refusal.NotFound("duty.unknown", id));
	}

	/** Whoever was told of the miss is told that it is made good for. */
	private void settled(Row row) {
		String file = row.file();
		if (row.state() == DutyState.MISSED && file != null) {
			this.events.publishEvent(new DutySettled(row.id(), new CaseNumber(file)));
			this.files.settled(new CaseNumber(file));
		}
	}

}
