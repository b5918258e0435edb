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

/**
 * When something happened by address, in a window of time, on this node and in memory
 * only. An address with too much of it waits.
 */
class AddressTimes {

	private static final int MOST_ADDRESSES = 10_000;

	/** Network part of an address of IPv6: whoever has one has all of them. */
	private static final int PREFIX_BYTES = 8;

	private final int most;

	private final Duration window;

	private final Clock clock;

	private final Map<String, Deque<Instant>> all = new LinkedHashMap<>() {

		@Override
		protected boolean removeEldestEntry(Map.Entry<String, Deque<Instant>> eldest) {
			return size() > MOST_ADDRESSES;
		}

	};

	AddressTimes(int most, Duration window, Clock clock) {
		this.most = most;
		this.window = window;
		this.clock = clock;
	}

	synchronized void add(String address) {
		Deque<Instant> times = this.all.computeIfAbsent(network(address), (key) -> new ArrayDeque<>());
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
		Deque<Instant> times = this.all.get(network(address));
		if (times == null || times.size() < this.most) {
			return Optional.empty();
		}
		Duration left = Duration.between(this.clock.instant(), times.getFirst().plus(this.window));
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
