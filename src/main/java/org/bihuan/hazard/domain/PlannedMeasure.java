package org.bihuan.hazard.domain;

import java.math.BigDecimal;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * A measure as a plan names it.
 *
 * @param what what will be done
 * @param who login of who does it; null if anyone
 * @param money what it costs, in yuan; null if nothing
 * @param byWhen last day
 */
public record PlannedMeasure(String what, @Nullable String who, @Nullable BigDecimal money, LocalDate byWhen) {
}
