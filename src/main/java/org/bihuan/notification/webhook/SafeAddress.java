package org.bihuan.notification.webhook;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Locale;

import org.bihuan.notification.setting.NotificationSettings;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Where a bot may live: at a host that the operator has named, on the open net behind TLS
 * or in the own network. Judged after the name is resolved, and the connection goes to
 * the very address that was judged.
 */
@Component
class SafeAddress {

	private static final int HTTPS = 443;

	private static final int HTTP = 80;

	private final NotificationSettings settings;

	SafeAddress(NotificationSettings settings) {
		this.settings = settings;
	}

	/**
	 * Why an address is refused before its name is resolved.
	 * @param address the address
	 * @return key of a message, or null if it may be used
	 */
	@Nullable String refusal(URI address) {
		if (address.getHost() == null || address.getUserInfo() != null || address.getFragment() != null) {
			return "notice.webhook.address";
		}
		boolean tls = "https".equalsIgnoreCase(address.getScheme());
		boolean plain = "http".equalsIgnoreCase(address.getScheme()) && internal(address);
		if (!tls && !plain) {
			return "notice.webhook.https";
		}
		boolean named = this.settings.botHosts().contains(address.getHost().toLowerCase(Locale.ROOT));
		return (named || internal(address)) ? null : "notice.webhook.host";
	}

	/**
	 * Resolves a name to an address that may be called.
	 * @param address the bot's address
	 * @return the machine's address
	 * @throws UnknownHostException if there is none that may be called
	 */
	InetAddress resolve(URI address) throws UnknownHostException {
		InetAddress[] found = InetAddress.getAllByName(address.getHost().replaceAll("^\\[|]$", ""));
		if (!internal(address) && !Arrays.stream(found).allMatch(SafeAddress::open)) {
			throw new UnknownHostException("the host lies in a private network");
		}
		return found[0];
	}

	static int port(URI address) {
		int plain = "https".equalsIgnoreCase(address.getScheme()) ? HTTPS : HTTP;
		return (address.getPort() >= 0) ? address.getPort() : plain;
	}

	private boolean internal(URI address) {
		String host = address.getHost().toLowerCase(Locale.ROOT);
		return this.settings.internalHosts().contains(host)
				|| this.settings.internalHosts().contains(host + ":" + port(address));
	}

	/** Whether a machine lies on the open net. */
	static boolean open(InetAddress machine) {
		if (machine.isAnyLocalAddress() || machine.isLoopbackAddress() || machine.isLinkLocalAddress()
				|| machine.isSiteLocalAddress() || machine.isMulticastAddress()) {
			return false;
		}
		int[] bytes = new int[machine.getAddress().length];
		for (int i = 0; i < bytes.length; i++) {
			bytes[i] = machine.getAddress()[i] & 0xff;
		}
		return (machine instanceof Inet4Address) ? open4(bytes) : open6(bytes);
	}

	// this network, shared by carriers, protocol assignments, documentation, benchmarks,
	// reserved
	private static boolean open4(int[] b) {
		boolean special = b[0] == 0 || b[0] >= 240 || (b[0] == 100 && b[1] >= 64 && b[1] < 128)
				|| (b[0] == 192 && b[1] == 0 && (b[2] == 0 || b[2] == 2)) || (b[0] == 198 && (b[1] == 18 || b[1] == 19))
				|| (b[0] == 198 && b[1] == 51 && b[2] == 100) || (b[0] == 203 && b[1] == 0 && b[2] == 113);
		return !special;
	}

	// only global unicast, without tunnels (6to4, Teredo) that end at any IPv4 address
	private static boolean open6(int[] b) {
		boolean global = (b[0] & 0xe0) == 0x20;
		boolean tunnel = (b[0] == 0x20 && b[1] == 0x02) || (b[0] == 0x20 && b[1] == 0x01 && b[2] == 0 && b[3] == 0);
		boolean documentation = b[0] == 0x20 && b[1] == 0x01 && b[2] == 0x0d && b[3] == 0xb8;
		return global && !tunnel && !documentation;
	}

}
