package org.bihuan.organisation;

import java.time.Instant;

/**
 * A unit was entered into the register; told in the same transaction.
 *
 * @param unit the unit
 * @param by login of who entered it
 * @param at when
 */
public record UnitAdded(UnitView unit, String by, Instant at) {
}
