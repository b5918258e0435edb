package org.bihuan.duty;

import java.time.LocalDate;

import org.bihuan.shared.UnitCode;
import org.jspecify.annotations.Nullable;

/**
 * A project, site or event of a unit.
 *
 * @param id its identifier
 * @param unit the unit
 * @param scope what it is, never the unit itself
 * @param name its name
 * @param from first day; of an event the day on which it is held
 * @param to last day; null if open
 */
public record DutyTarget(long id, UnitCode unit, DutyScope scope, String name, LocalDate from, @Nullable LocalDate to) {
}
