package org.bihuan.workflow.fence;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.function.Supplier;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.bihuan.workflow.NodeClock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Compares the clock of this node with the one clock that all nodes share, the
 * database's. While they differ by more than is tolerated the node takes no job: a clock
 * ahead would let obligations fall due early and would take jobs that another node is
 * doing, one behind would let them wait.
 */
@Component
class ClockFence implements MeterBinder, NodeClock {

	private static final Logger log = LoggerFactory.getLogger(ClockFence.class);

	private final Supplier<Instant> node;

	private final Supplier<Instant> database;

	private final Duration tolerance;

	private final Duration every;

	private volatile Runnable whenRight = () -> {
	};

	private @Nullable Comparison last;

	@Autowired
	ClockFence(Clock clock, Environment environment, JdbcClient jdbc, TransactionOperations transactions,
			@Value("${bihuan.clock.tolerance}") Duration tolerance, @Value("${bihuan.clock.compare}") Duration every) {
		// the demo's clock is moved on purpose: there the machine's own counts
		this(environment.acceptsProfiles(Profiles.of("demo")) ? () -> Instant.ofEpochMilli(System.currentTimeMillis())
				: clock::instant, () -> now(jdbc, transactions), tolerance, every);
	}

	ClockFence(Supplier<Instant> node, Supplier<Instant> database, Duration tolerance, Duration every) {
		this.node = node;
		this.database = database;
		this.tolerance = tolerance;
		this.every = every;
	}

	private static Instant now(JdbcClient jdbc, TransactionOperations transactions) {
		return Objects.requireNonNull(transactions
			.execute((status) -> jdbc.sql("select current_timestamp(6)").query(Timestamp.class).single().toInstant()));
	}

	@Override
	public void bindTo(MeterRegistry registry) {
		Gauge.builder("bihuan.clock.off", this, (fence) -> fence.off().toMillis() / 1000.0)
			.description("How far the clock of this node is ahead of the database's")
			.baseUnit("seconds")
			.register(registry);
	}

	/**
	 * Compares anew if the last time is a while ago, or if somebody has set the clock.
	 */
	@Override
	public boolean isRight() {
		return tolerated(off());
	}

	@Override
	public Duration ahead() {
		return off();
	}

	/** How far this node is ahead of the database, negative if behind. */
	synchronized Duration off() {
		if (this.last == null || isOld(this.last)) {
			Comparison before = this.last;
			this.last = compared();
			tell(before, this.last);
			if (tolerated(this.last.off())) {
				this.whenRight.run();
			}
		}
		return this.last.off();
	}

	/** What is done after each comparison that finds the clock right. */
	void whenRight(Runnable act) {
		this.whenRight = act;
	}

	// a clock that is set while the node runs is found at the next look, not some seconds
	// later: it has moved by more than the time that has passed
	private boolean isOld(Comparison comparison) {
		Duration passed = Duration.ofNanos(System.nanoTime() - comparison.nanos());
		Duration moved = Duration.between(comparison.node(), this.node.get());
		return passed.compareTo(this.every) > 0 || !tolerated(moved.minus(passed));
	}

	// a slow answer or a pause of this program is no difference: the database's moment
	// only has to lie between the question and the answer
	private Comparison compared() {
		Instant asked = this.node.get();
		Instant there = this.database.get();
		Instant answered = this.node.get();
		Duration off = Duration.ZERO;
		if (there.isBefore(asked)) {
			off = Duration.between(there, asked);
		}
		else if (there.isAfter(answered)) {
			off = Duration.between(there, answered);
		}
		return new Comparison(off, answered, System.nanoTime());
	}

	private void tell(@Nullable Comparison before, Comparison now) {
		boolean wasOpen = before == null || tolerated(before.off());
		if (wasOpen && !tolerated(now.off())) {
			log.error("The clock of this node is {} ahead of the database's: it takes no job until that is mended",
					now.off());
		}
		else if (!wasOpen && tolerated(now.off())) {
			log.warn("The clock of this node is right again: it takes jobs");
		}
	}

	private boolean tolerated(Duration off) {
		return off.abs().compareTo(this.tolerance) <= 0;
	}

	/**
	 * A comparison, and its moment by the clock that is in doubt and by one that is not.
	 */
	private record Comparison(Duration off, Instant node, long nanos) {
	}

}
