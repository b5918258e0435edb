package org.bihuan.longwork;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * How work stands.
 *
 * @param id its identifier
 * @param kind what it is
 * @param description what it is about
 * @param state state
 * @param total rows there are; null while unknown
 * @param done rows done
 * @param bad rows that were wrong
 * @param messageKey key of the sentence that says what came of it; null if none
 * @param arguments what the sentence names
 * @param startedAt when it was started
 * @param endedAt when it ended; null while open
 * @param result its result; null if there is none, or none any more
 */
public record WorkView(String id, String kind, String description, WorkState state, @Nullable Long total, long done,
		long bad, @Nullable String messageKey, List<String> arguments, Instant startedAt, @Nullable Instant endedAt,
		@Nullable Result result) {

	/**
	 * A file that came of it.
	 *
	 * @param name its name
	 * @param mediaType its type
	 * @param size its bytes
	 * @param expiresAt when it is deleted
	 */
	public record Result(String name, String mediaType, long size, Instant expiresAt) {
	}

}
