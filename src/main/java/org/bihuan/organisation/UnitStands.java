package org.bihuan.organisation;

import java.time.Instant;

/**
 * A unit rests, has ended or works again; told in the same transaction.
 *
 * @param unit the unit
 * @param before how it stood
 * @param after how it stands
 * @param note why, with the document behind it
 * @param by login of who entered it
 * @param at when
 */
public record UnitStands(UnitView unit, UnitStanding before, UnitStanding after, String note, String by, Instant at) {
}
