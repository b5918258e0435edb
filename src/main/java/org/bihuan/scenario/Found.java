package org.bihuan.scenario;

import java.util.Map;

import org.bihuan.hazard.HazardSource;
import org.jspecify.annotations.Nullable;

/**
 * The hazard of a scenario.
 *
 * @param by login of who registers it, in the demo's district
 * @param unit code of the unit
 * @param source how it was found
 * @param title one line
 * @param criterion code of the criterion that it meets; null if none
 * @param answers yes or no to criteria
 * @param stoppage whether the unit must stop
 * @param notAlone whether the unit cannot fix it by itself
 */
record Found(String by, String unit, HazardSource source, String title, @Nullable String criterion,
		@Nullable Map<String, Boolean> answers, boolean stoppage, boolean notAlone) {
}
