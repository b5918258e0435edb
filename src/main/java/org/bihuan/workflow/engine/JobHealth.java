package org.bihuan.workflow.engine;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.bihuan.shared.Reading;
import org.bihuan.workflow.EngineHealth;
import org.bihuan.workflow.FailedWork;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Whether the engine's timers fire, in numbers.
 */
@Component
class JobHealth implements MeterBinder, EngineHealth {

	// from the due moment's index: what waits in the future is not read
	private static final String LATE = "select count(*), min(DUEDATE_) from ACT_RU_JOB"
			+ " where DUEDATE_ <= ? and RETRIES_ > 0 and SUSPENSION_STATE_ = 1";

	private final JdbcClient jdbc;

	private final FailedWork failed;

	private final Clock clock;

	private final Reading<Late> reading;

	JobHealth(JdbcClient jdbc, FailedWork failed, Clock clock) {
		this.jdbc = jdbc;
		this.failed = failed;
		this.clock = clock;
		this.reading = new Reading<>(clock, this::read);
	}

	@Override
	public void bindTo(MeterRegistry registry) {
		Gauge.builder("bihuan.jobs.due", this.reading, (jobs) -> jobs.tell(Late::due))
			.description("Jobs whose moment has come and that are not done yet")
			.register(registry);
		Gauge.builder("bihuan.jobs.oldest", this.reading, (jobs) -> jobs.tell(this::age))
			.description("For how long the first of them has been due")
			.baseUnit("seconds")
			.register(registry);
		Gauge.builder("bihuan.jobs.failed", this.reading, (jobs) -> jobs.tell(Late::failed))
			.description("Jobs that were given up")
			.register(registry);
	}

	@Override
	public Late late() {
		return read();
	}

	private Late read() {
		long failed = this.failed.count();
		return this.jdbc.sql(LATE)
			.param(Timestamp.from(this.clock.instant()))
			.query((row, index) -> new Late(row.getLong(1), instant(row.getTimestamp(2)), failed))
			.single();
	}

	private static @Nullable Instant instant(@Nullable Timestamp moment) {
		return (moment != null) ? moment.toInstant() : null;
	}

	private double age(Late late) {
		return (late.oldest() != null) ? Duration.between(late.oldest(), this.clock.instant()).toSeconds() : 0;
	}

}
