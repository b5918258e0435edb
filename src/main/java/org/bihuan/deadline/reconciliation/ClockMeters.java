package org.bihuan.deadline.reconciliation;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.ToDoubleFunction;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.bihuan.shared.Reading;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Overdue clocks and the last comparison, in numbers.
 */
@Component
class ClockMeters implements MeterBinder {

	// four ranges of the index over service, state and due date
	private static final String OVERDUE = """
			select
			(select count(*) from ddl_obligation where service = false and state = 'MISSED'),
			(select count(*) from ddl_obligation where service = false and state = 'RUNNING' and due_at < :late),
			(select count(*) from ddl_obligation where service = true and state = 'MISSED'),
			(select count(*) from ddl_obligation where service = true and state = 'RUNNING' and due_at < :late)""";

	private final JdbcClient jdbc;

	private final Clock clock;

	private final Reading<Overdue> overdue;

	private final Reading<Run> run;

	ClockMeters(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
		this.overdue = new Reading<>(clock, this::overdue);
		this.run = new Reading<>(clock, this::lastRun);
	}

	@Override
	public void bindTo(MeterRegistry registry) {
		overdue(registry, "legal", "told", (clocks) -> clocks.tell(Overdue::legalTold));
		overdue(registry, "legal", "untold", (clocks) -> clocks.tell(Overdue::legalUntold));
		overdue(registry, "service", "told", (clocks) -> clocks.tell(Overdue::serviceTold));
		overdue(registry, "service", "untold", (clocks) -> clocks.tell(Overdue::serviceUntold));
		Gauge.builder("bihuan.reconciliation.age", this.run, (last) -> last.tell(Run::age))
			.description("How long ago the ledger and the engine were last compared")
			.baseUnit("seconds")
			.register(registry);
		Gauge.builder("bihuan.reconciliation.differences", this.run, (last) -> last.tell(Run::differences))
			.description("Differences that the last comparison found")
			.register(registry);
		Gauge.builder("bihuan.reconciliation.unrepaired", this.run, (last) -> last.tell(Run::unrepaired))
			.description("Differences of the last comparison that could not be repaired")
			.register(registry);
	}

	private void overdue(MeterRegistry registry, String kind, String state, ToDoubleFunction<Reading<Overdue>> count) {
		Gauge.builder("bihuan.clocks.overdue", this.overdue, count)
			.tags("clock", kind, "state", state)
			.description("Open clocks past their due date: told, or five minutes late and still running")
			.register(registry);
	}

	private Overdue overdue() {
		return this.jdbc.sql(OVERDUE)
			.param("late", Timestamp.from(this.clock.instant().minus(RunningClock.GRACE)))
			.query((row, index) -> new Overdue(row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4)))
			.single();
	}

	private Run lastRun() {
		Instant now = this.clock.instant();
		return this.jdbc
			.sql("select run_at, differences, differences - repaired from ddl_reconciliation order by id desc limit 1")
			.query((row, index) -> new Run(Duration.between(row.getTimestamp(1).toInstant(), now).toSeconds(),
					row.getInt(2), row.getInt(3)))
			.optional()
			.orElse(Run.NEVER);
	}

	private record Overdue(long legalTold, long legalUntold, long serviceTold, long serviceUntold) {
	}

	private record Run(double age, double differences, double unrepaired) {

		static final Run NEVER = new Run(Double.NaN, Double.NaN, Double.NaN);

	}

}
