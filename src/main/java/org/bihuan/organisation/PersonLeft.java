package org.bihuan.organisation;

import java.time.Instant;

/**
 * A person has left and somebody takes over; told in the same transaction.
 *
 * @param login who has left
 * @param successor login of who takes over open work and posts
 * @param by login of who recorded it
 * @param at when
 */
public record PersonLeft(String login, String successor, String by, Instant at) {
}
