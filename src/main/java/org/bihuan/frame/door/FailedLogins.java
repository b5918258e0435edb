package org.bihuan.frame.door;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

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

	private static final Duration WINDOW = Duration.ofMinutes(5);

	private static final int MOST_ADDRESSES = 10_000;

	/** Network part of an address of IPv6: whoever has one has all of them. */
	private static final int PREFIX_BYTES = 8;

	private final int most;

	private final Clock clock;

	private final Map<String, Deque<Instant>> failures = new LinkedHashMap<>() {

		@Override
		protected boolean removeEldestEntry(Map.Entry<String, Deque<Instant>> eldest) {
			return size() > MOST_ADDRESSES;
		}

	};

	FailedLogins(@Value("${bihuan.door.failures-by-address:50}") int most, Clock clock) {
		this.most = most;
		this.clock = clock;
	}

	@EventListener
	void failed(AbstractAuthenticationFailureEvent event) {
		if (event.getAuthentication().getDetails() instanceof WebAuthenticationDetails details) {
			failed(details.getRemoteAddress());
		}
	}

	synchronized void failed(String address) {
		Deque<Instant> times = this.failures.computeIfAbsent(network(address), (key) -> new ArrayDeque<>());
		times.addLast(this.clock.instant());
		if (times.size() > this.most) {
			times.removeFirst();
		}
	}

	/**
	 * How long an address must wait.
	 * @param address the address
	 * @return the time until it may try again, or empty if it may now
	 */
	synchronized Optional<Duration> wait(String address) {
		Deque<Instant> times = this.failures.get(network(address));
		if (times == null || times.size() < this.most) {
			return Optional.empty();
		}
		Duration left = Duration.between(this.clock.instant(), times.getFirst().plus(WINDOW));
		return (left.isNegative() || left.isZero()) ? Optional.empty() : Optional.of(left);
	}

	private static String network(String address) {
		try {
			byte[] bytes = InetAddress.getByName(address).getAddress();
			return (bytes.length > 4) ? Arrays.toString(Arrays.copyOf(bytes, PREFIX_BYTES)) : address;
		}
		catch (UnknownHostException ex) {
			return address;
		}
	}

}
