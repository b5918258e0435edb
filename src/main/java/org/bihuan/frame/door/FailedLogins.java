package org.bihuan.frame.door;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.AbstractAuthenticationFailureEvent;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/**
 * Failed logins by address in the last five minutes, on this node and in memory only. An
 * address with too many of them waits; the lockout of accounts counts in the database.
 */
@Component
class FailedLogins {

	private static final Logger log = LoggerFactory.getLogger(FailedLogins.class);

	private static final Duration WINDOW = Duration.ofMinutes(5);

	private final AddressTimes times;

	FailedLogins(@Value("${bihuan.door.failures-by-address:50}") int most, Clock clock) {
		this.times = new AddressTimes(most, WINDOW, clock);
	}

	@EventListener
	void failed(AbstractAuthenticationFailureEvent event) {
		if (event.getAuthentication().getDetails() instanceof WebAuthenticationDetails details) {
			failed(details.getRemoteAddress());
		}
	}

	void failed(String address) {
		this.times.add(address);
		// who waits is not counted: this is said once
		wait(address).ifPresent((left) -> log.warn("{} failed to log in too often and waits {}", address, left));
	}

	/**
	 * How long an address must wait.
	 * @param address the address
	 * @return the time until it may try again, or empty if it may now
	 */
	Optional<Duration> wait(String address) {
		return this.times.wait(address);
	}

}
