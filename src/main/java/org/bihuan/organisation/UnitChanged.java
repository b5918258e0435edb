package org.bihuan.organisation;

import java.time.Instant;

/**
 * A unit's entry in the register has changed; told in the same transaction. Cases that
 * run keep the authority they have: only a transfer moves them.
 *
 * @param before the unit as it was
 * @param after the unit as it is now
 * @param by login of who changed it
 * @param at when
 */
public record UnitChanged(UnitView before, UnitView after, String by, Instant at) {
}
