package org.bihuan.workflow.engine;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.bihuan.shared.Reading;
import org.bihuan.workflow.FailedWork;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Whether the engine's timers fire, in numbers.
 */
@Component
class JobHealth implements MeterBinder {

	// from the due moment's index: what waits in the future is not read
	private static final String LATE = "select count(*), min(DUEDATE_) from ACT_RU_JOB"
			+ " where DUEDATE_ <= ? and RETRIES_ > 0 and SUSPENSION_STATE_ = 1";

	private final JdbcClient jdbc;

	private final FailedWork failed;

	private final Clock clock;

	private final Reading<Jobs> reading;

	JobHealth(JdbcClient jdbc, FailedWork failed, Clock clock) {
		this.jdbc = jdbc;
		this.failed = failed;
		this.clock = clock;
		this.reading = new Reading<>(clock, this::read);
	}

	@Override
	public void bindTo(MeterRegistry registry) {
		Gauge.builder("bihuan.jobs.due", this.reading, (jobs) -> jobs.tell(Jobs::due))
			.description("Jobs whose moment has come and that are not done yet")
			.register(registry);
		Gauge.builder("bihuan.jobs.oldest", this.reading, (jobs) -> jobs.tell(Jobs::oldest))
			.description("For how long the first of them has been due")
			.baseUnit("seconds")
			.register(registry);
		Gauge.builder("bihuan.jobs.failed", this.reading, (jobs) -> jobs.tell(Jobs::failed))
			.description("Jobs that were given up")
			.register(registry);
	}

	private Jobs read() {
		Instant now = this.clock.instant();
		long failed = this.failed.count();
		return this.jdbc.sql(LATE)
			.param(Timestamp.from(now))
			.query((row, index) -> new Jobs(row.getLong(1), age(row.getTimestamp(2), now), failed))
			.single();
	}

	private static long age(Timestamp first, Instant now) {
		return (first != null) ? Duration.between(first.toInstant(), now).toSeconds() : 0;
	}

	/**
	 * Jobs that should be done.
	 *
	 * @param due how many are due
	 * @param oldest seconds since the first of them was
	 * @param failed how many were given up
	 */
	private record Jobs(long due, long oldest, long failed) {
	}

}
