package org.bihuan.shared;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What several gauges tell, read together and kept for some seconds: a scrape asks the
 * database once, and once only if that does not answer.
 *
 * @param <T> what is read
 */
public final class Reading<T> {

	/** Shorter than the time between two scrapes, longer than one of them. */
	public static final Duration KEPT = Duration.ofSeconds(10);

	private static final Logger log = LoggerFactory.getLogger(Reading.class);

	private final Clock clock;

	private final Supplier<T> source;

	private Instant readAt = Instant.MIN;

	private @Nullable T last;

	/**
	 * A reading that has not been made yet.
	 * @param clock tells how old it is
	 * @param source makes it
	 */
	public Reading(Clock clock, Supplier<T> source) {
		this.clock = clock;
		this.source = source;
	}

	/**
	 * One part of the reading.
	 * @param part takes it out
	 * @return the part; not a number if nothing could be read
	 */
	public synchronized double tell(ToDoubleFunction<T> part) {
		Instant now = this.clock.instant();
		if (now.isBefore(this.readAt) || !now.isBefore(this.readAt.plus(KEPT))) {
			this.last = read();
			this.readAt = now;
		}
		return (this.last != null) ? part.applyAsDouble(this.last) : Double.NaN;
	}

	private @Nullable T read() {
		try {
			return this.source.get();
		}
		catch (RuntimeException ex) {
			log.warn("Nothing to measure: {}", ex.toString());
			return null;
		}
	}

}
