package org.bihuan.timer;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

import org.bihuan.deadline.ClockHealth;
import org.bihuan.deadline.WaitingClocks;
import org.bihuan.deadline.WaitingClocks.Rung;
import org.bihuan.shared.Zone;
import org.bihuan.workflow.EngineHealth;
import org.bihuan.workflow.EngineHealth.Late;
import org.bihuan.workflow.NodeClock;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads how the clocks are: the same figures as the meters, and the day's account.
 */
@Component
class HealthBoard {

	private final WaitingClocks clocks;

	private final ClockHealth comparisons;

	private final EngineHealth engine;

	private final NodeClock node;

	private final Clock clock;

	HealthBoard(WaitingClocks clocks, ClockHealth comparisons, EngineHealth engine, NodeClock node, Clock clock) {
		this.clocks = clocks;
		this.comparisons = comparisons;
		this.engine = engine;
		this.node = node;
		this.clock = clock;
	}

	@Transactional(readOnly = true)
	Health read() {
		Instant now = this.clock.instant();
		LocalDate today = LocalDate.ofInstant(now, Zone.SHANGHAI);
		Rung rung = this.clocks.rung(today.atStartOfDay(Zone.SHANGHAI).toInstant(), now);
		Late late = this.engine.late();
		long age = (late.oldest() != null) ? Math.max(0, Duration.between(late.oldest(), now).toSeconds()) : 0;
		return new Health(now, today, rung.expected(), rung.told(), late.due(), late.oldest(), age, late.failed(),
				this.comparisons.last().map(Health.Compared::of).orElse(null), this.node.isRight(), this.node.ahead());
	}

}
