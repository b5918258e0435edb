package org.bihuan.shared;

import java.time.ZoneId;

/**
 * The one zone of every date in the product, whatever the server's.
 */
public final class Zone {

	/** Asia/Shanghai. */
	public static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

	private Zone() {
	}

}
