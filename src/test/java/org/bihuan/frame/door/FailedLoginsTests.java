package org.bihuan.frame.door;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;

import org.bihuan.shared.Zone;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * An address with too many failed logins waits, and no other.
 */
class FailedLoginsTests {

	private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-21T02:00:00Z"));

	private final Clock clock = Mockito.mock(Clock.class, (call) -> switch (call.getMethod().getName()) {
		case "instant" -> this.now.get();
		case "getZone" -> Zone.SHANGHAI;
		default -> null;
	});

	private final FailedLogins failures = new FailedLogins(3, this.clock);

	@Test
	void theThirdFailureInFiveMinutesMakesAnAddressWait() {
		fail("10.0.0.1", 2);
		assertThat(this.failures.wait("10.0.0.1")).isEmpty();
		this.now.updateAndGet((instant) -> instant.plusSeconds(60));
		fail("10.0.0.1", 1);
		assertThat(this.failures.wait("10.0.0.1")).contains(Duration.ofMinutes(4));
		assertThat(this.failures.wait("10.0.0.2")).isEmpty();
		this.now.updateAndGet((instant) -> instant.plusSeconds(240));
		assertThat(this.failures.wait("10.0.0.1")).isEmpty();
	}

	@Test
	void oneNetworkOfTheNewProtocolIsOneAddress() {
		fail("2001:db8:1:2::1", 1);
		fail("2001:db8:1:2::2", 1);
		fail("2001:db8:1:2:3:4:5:6", 1);
		assertThat(this.failures.wait("2001:db8:1:2::9")).isPresent();
		assertThat(this.failures.wait("2001:db8:1:3::1")).isEmpty();
	}

	private void fail(String address, int times) {
		for (int i = 0; i < times; i++) {
			this.failures.failed(address);
		}
	}

}
