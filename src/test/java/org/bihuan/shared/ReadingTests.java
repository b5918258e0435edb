package org.bihuan.shared;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.BDDMockito;
import org.mockito.Mockito;

import static org.assertj.core.api.Assertions.assertThat;

class ReadingTests {

	private static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");

	private final AtomicInteger asked = new AtomicInteger();

	private final Clock clock = Mockito.mock();

	@BeforeEach
	void now() {
		at(Duration.ZERO);
	}

	private void at(Duration later) {
		BDDMockito.given(this.clock.instant()).willReturn(NOW.plus(later));
	}

	@Test
	void oneScrapeAsksOnceAndTheNextOneAnew() {
		Reading<Integer> reading = new Reading<>(this.clock, this.asked::incrementAndGet);
		assertThat(reading.tell((count) -> count)).isEqualTo(1);
		at(Reading.KEPT.minusMillis(1));
		assertThat(reading.tell((count) -> count * 10)).isEqualTo(10);
		at(Reading.KEPT);
		assertThat(reading.tell((count) -> count)).isEqualTo(2);
	}

	@Test
	void aClockThatIsSetBackKeepsNothing() {
		Reading<Integer> reading = new Reading<>(this.clock, this.asked::incrementAndGet);
		reading.tell((count) -> count);
		at(Duration.ofHours(-1));
		assertThat(reading.tell((count) -> count)).isEqualTo(2);
	}

	@Test
	void aDatabaseThatDoesNotAnswerIsAskedOnce() {
		Reading<Integer> reading = new Reading<>(this.clock, () -> {
			this.asked.incrementAndGet();
			throw new IllegalStateException("away");
		});
		assertThat(reading.tell((count) -> count)).isNaN();
		assertThat(reading.tell((count) -> count)).isNaN();
		assertThat(this.asked).hasValue(1);
	}

}
