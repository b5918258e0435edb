package org.bihuan.deadline.service;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import org.bihuan.deadline.ObligationFellDue;
import org.bihuan.workflow.DueMoments;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets every service clock whose moment has passed fall due, three statements for all,
 * and every legal clock whose pause is over run on.
 */
@Service
@Transactional
class DueServiceClocks implements DueMoments {

	private final ServiceClockTable table;

	private final Pauses pauses;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	DueServiceClocks(ServiceClockTable table, Pauses pauses, ApplicationEventPublisher events, Clock clock) {
		this.table = table;
		this.pauses = pauses;
		this.events = events;
		this.clock = clock;
	}

	@Override
	@Transactional(readOnly = true)
	public Optional<Instant> next(Instant after) {
		return Stream.concat(this.table.nextDue(after).stream(), this.pauses.nextEnd(after).stream())
			.min(Instant::compareTo);
	}

	@Override
	public int fireDue() {
		Instant now = this.clock.instant();
		String sweep = UUID.randomUUID().toString();
		int count = this.table.sweep(sweep, now);
		if (count > 0) {
			this.table.fire(sweep, now);
			List<ObligationFellDue> due = this.table.swept(sweep);
			due.forEach(this.events::publishEvent);
		}
		return count + this.pauses.endDue(now);
	}

}
