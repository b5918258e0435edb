package org.bihuan.hazard.web;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.bihuan.hazard.HazardSource;
import org.bihuan.hazard.Registration;
import org.bihuan.shared.FieldProblem;
import org.bihuan.shared.Refusal;
import org.bihuan.shared.UnitCode;
import org.jspecify.annotations.Nullable;

/**
 * A registration as programs send it.
 *
 * @param unit the unit
 * @param sector the sector; null for the unit's lead sector
 * @param title one line
 * @param description what is dangerous
 * @param location where
 * @param criterion criterion that it meets
 * @param answers yes or no to each criterion asked
 * @param needsStoppage whether the unit must stop
 * @param cannotFixAlone whether the unit cannot fix it by itself
 * @param source how it was found
 * @param foundOn the day; null for today
 */
record HazardRequest(@Nullable String unit, @Nullable String sector, @Nullable String title,
		@Nullable String description, @Nullable String location, @Nullable String criterion,
		@Nullable Map<String, @Nullable Boolean> answers, @Nullable Boolean needsStoppage,
		@Nullable Boolean cannotFixAlone, @Nullable HazardSource source, @Nullable LocalDate foundOn) {

	/**
	 * The registration; what is missing from it but unit and source is told by the
	 * register itself.
	 */
	Registration registration() {
		if (this.unit == null || this.unit.isBlank()) {
			throw new Refusal.Invalid("unit", "hazard.unit.missing");
		}
		if (this.source == null) {
			throw new Refusal.Invalid("source", "hazard.source.missing", List.of((Object[]) HazardSource.values()));
		}
		return new Registration(new UnitCode(this.unit.strip()), given(this.sector), text(this.title),
				text(this.description), text(this.location), given(this.criterion), answered(),
				Boolean.TRUE.equals(this.needsStoppage), Boolean.TRUE.equals(this.cannotFixAlone), this.source,
				this.foundOn, null);
	}

	private Map<String, Boolean> answered() {
		Map<String, Boolean> given = new HashMap<>();
		Optional.ofNullable(this.answers).orElse(Map.of()).forEach((code, answer) -> {
			if (answer == null) {
				throw new Refusal.Invalid(List.of(new FieldProblem("answers." + code, "hazard.criterion.unanswered")));
			}
			given.put(code, answer);
		});
		return given;
	}

	private static String text(@Nullable String text) {
		return (text != null) ? text : "";
	}

	private static @Nullable String given(@Nullable String text) {
		return (text == null || text.isBlank()) ? null : text.strip();
	}

}
