package org.bihuan.deadline.service;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.bihuan.calendar.WorkCalendar;
import org.bihuan.casefile.CaseFiles;
import org.bihuan.casefile.CaseFlag;
import org.bihuan.casefile.CaseHeader;
import org.bihuan.deadline.ObligationSettled;
import org.bihuan.deadline.service.ServiceClockTable.Open;
import org.bihuan.shared.CaseNumber;
import org.bihuan.shared.UnitCode;
import org.bihuan.workflow.Decisions;
import org.bihuan.workflow.TaskClock;
import org.bihuan.workflow.TaskClosed;
import org.bihuan.workflow.TaskOpened;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives each task its due date: that of the legal obligation it serves, or a service
 * clock of its own as the table {@code step-terms} says.
 */
@Service
@Transactional
public class ServiceClocks implements TaskClock {

	private final ServiceClockTable table;

	private final TaskHolder holder;

	private final Decisions decisions;

	private final WorkCalendar calendar;

	private final CaseFiles files;

	private final ApplicationEventPublisher events;

	ServiceClocks(ServiceClockTable table, TaskHolder holder, Decisions decisions, WorkCalendar calendar,
			CaseFiles files, ApplicationEventPublisher events) {
		this.table = table;
		this.holder = holder;
		this.decisions = decisions;
		this.calendar = calendar;
		this.files = files;
		this.events = events;
	}

	@Override
	public Optional<Instant> start(TaskOpened task) {
		if (task.obligation() != null) {
			return this.table.legalDue(task.caseNumber(), task.obligation());
		}
		CaseHeader header = this.files.header(task.caseNumber());
		Set<CaseFlag> flags = this.files.flags(task.caseNumber());
		return ServiceTerm
			.of(this.decisions.evaluate(ServiceTerm.TABLE, ServiceTerm.inputs(task.step(), header.grade(), flags)))
			.map((term) -> start(task, header, term));
	}

	private Instant start(TaskOpened task, CaseHeader header, ServiceTerm term) {
		Instant dueAt = this.calendar.end(task.at(), term.term()).truncatedTo(ChronoUnit.SECONDS);
		this.table.add(task, this.holder.unit(task.taskId()).orElse(header.authority()), dueAt, term.term(),
				term.basis());
		return dueAt;
	}

	@EventListener
	void closed(TaskClosed task) {
		if (task.obligation() != null) {
			return;
		}
		String state = task.dropped() ? "ended" : "met";
		if (!this.table.settleInTime(task.taskId(), state, task.at())) {
			List<ObligationSettled> late = this.table.missedOfTask(task.taskId(), state);
			if (!late.isEmpty()) {
				this.table.settleLate(task.taskId(), state, task.at());
				late.forEach(this.events::publishEvent);
			}
		}
	}

	/**
	 * Whose service clocks of a case they are from now on. A task that still waits at the
	 * old holder keeps its clock there.
	 * @param number the case
	 * @param from who had them
	 * @param to who has them
	 */
	public void changeHolder(CaseNumber number, UnitCode from, UnitCode to) {
		this.table.tasks(number, from)
			.stream()
			.filter((task) -> this.holder.unit(task).filter(from::equals).isEmpty())
			.forEach((task) -> this.table.changeHolder(task, to));
	}

	/**
	 * Ends the service clocks of a case.
	 * @param number the case
	 * @param at when
	 */
	public void endAll(CaseNumber number, Instant at) {
		List<Open> open = this.table.openOfCase(number);
		if (!open.isEmpty()) {
			this.table.endAll(number, at);
			open.stream().filter(Open::missed).map(Open::settled).forEach(this.events::publishEvent);
		}
	}

}
