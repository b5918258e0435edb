package org.bihuan.hazard;

import java.time.LocalDate;
import java.util.Map;

import org.bihuan.shared.CaseNumber;
import org.bihuan.shared.UnitCode;
import org.jspecify.annotations.Nullable;

/**
 * A hazard to be registered.
 *
 * @param unit the unit at which it was found
 * @param sector one of the unit's sectors or one that binds any unit; null for the lead
 * sector
 * @param title one line, at most 200 characters
 * @param description what is dangerous, at most 4000 characters
 * @param location where, at most 400 characters
 * @param criterion code of the criterion that it meets; null if none
 * @param answers yes or no to each criterion asked
 * @param needsStoppage whether the unit must stop, wholly or partly
 * @param cannotFixAlone whether the unit cannot fix it by itself
 * @param source how it was found
 * @param foundOn the day; null for today
 * @param recurrenceOf the case that it repeats; null if none
 */
public record Registration(UnitCode unit, @Nullable String sector, String title, String description, String location,
		@Nullable String criterion, Map<String, Boolean> answers, boolean needsStoppage, boolean cannotFixAlone,
		HazardSource source, @Nullable LocalDate foundOn, @Nullable CaseNumber recurrenceOf) {

	public Registration {
		answers = Map.copyOf(answers);
	}

}
