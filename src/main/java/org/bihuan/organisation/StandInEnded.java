package org.bihuan.organisation;

import java.time.Instant;

/**
 * A stand-in was ended before its time; told in the same transaction.
 *
 * @param standIn the stand-in
 * @param by login of who ended it
 * @param at when
 */
public record StandInEnded(StandIn standIn, String by, Instant at) {
}
