package org.bihuan.riskpoint;

import java.util.Objects;

import org.springframework.jdbc.support.KeyHolder;

/**
 * Identifiers that the database gives.
 */
final class Keys {

	private Keys() {
	}

	static long of(KeyHolder holder) {
		return Objects.requireNonNull(holder.getKey(), "A row without a key").longValue();
	}

}
