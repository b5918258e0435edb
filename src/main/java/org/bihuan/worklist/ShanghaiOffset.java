package org.bihuan.worklist;

import java.time.Instant;
import java.time.OffsetDateTime;

import org.bihuan.shared.Zone;
import org.jspecify.annotations.Nullable;

/**
 * Moments as programs read them: with the offset of Shanghai.
 */
public final class ShanghaiOffset {

	private ShanghaiOffset() {
	}

	/**
	 * A moment with its offset.
	 * @param moment the moment, or null
	 * @return the same moment at +08:00, or null
	 */
	public static @Nullable OffsetDateTime of(@Nullable Instant moment) {
		return (moment != null) ? moment.atZone(Zone.SHANGHAI).toOffsetDateTime() : null;
	}

}
