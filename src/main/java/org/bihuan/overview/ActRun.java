package org.bihuan.overview;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * An act that was begun on some clocks.
 *
 * @param id its identifier
 * @param login who did it
 * @param key key of the request, once for each person
 * @param act the act
 * @param reason why
 * @param work identifier of the long work that does it; null if it is done at once
 * @param startedAt when it was begun
 */
record ActRun(String id, String login, String key, BoardAct act, String reason, @Nullable String work,
		Instant startedAt) {
}
