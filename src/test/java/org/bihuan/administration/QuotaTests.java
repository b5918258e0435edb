package org.bihuan.administration;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;

import org.bihuan.shared.Zone;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A chain is not flooded, and what is left out is counted.
 */
class QuotaTests {

	private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-21T02:00:00Z"));

	private final Clock clock = Mockito.mock(Clock.class, (call) -> switch (call.getMethod().getName()) {
		case "instant" -> this.now.get();
		case "getZone" -> Zone.SHANGHAI;
		default -> null;
	});

	private final Quota quota = new Quota(2, Duration.ofMinutes(15), this.clock);

	@Test
	void whatIsBeyondIsLeftOutUntilTheTimeIsOver() {
		assertThat(this.quota.take("a")).hasValue(0);
		assertThat(this.quota.take("a")).hasValue(0);
		assertThat(this.quota.take("a")).isEmpty();
		assertThat(this.quota.take("a")).isEmpty();
		assertThat(this.quota.take("b")).hasValue(0);
		this.now.updateAndGet((instant) -> instant.plus(Duration.ofMinutes(15)));
		assertThat(this.quota.take("a")).hasValue(2);
		assertThat(this.quota.take("a")).hasValue(0);
	}

}
