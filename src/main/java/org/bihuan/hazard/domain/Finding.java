package org.bihuan.hazard.domain;

import java.time.LocalDate;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.bihuan.hazard.HazardSource;
import org.jspecify.annotations.Nullable;

/**
 * What was found, as it was registered; never changed.
 *
 * @param unit code of the unit
 * @param sector the sector
 * @param title one line
 * @param description what is dangerous
 * @param location where
 * @param source how it was found
 * @param foundOn the day
 * @param criterion criterion that it meets; null if none
 * @param answers yes or no to each criterion asked, as JSON; null if none was asked
 * @param needsStoppage whether the unit must stop
 * @param cannotFixAlone whether the unit cannot fix it by itself
 * @param selfFound whether the enterprise found it itself
 * @param recurrenceOf the closed case whose hazard came back; null if none
 */
@Embeddable
public record Finding(String unit, String sector, String title, String description, String location,
		@Enumerated(EnumType.STRING) HazardSource source, LocalDate foundOn, @Nullable String criterion,
		@Nullable String answers, boolean needsStoppage, boolean cannotFixAlone, boolean selfFound,
		@Nullable String recurrenceOf) {
}
