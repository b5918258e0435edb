package org.bihuan.inspection;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.bihuan.hazard.Criterion;
import org.bihuan.hazard.HazardSource;
import org.bihuan.hazard.Registration;
import org.bihuan.shared.UnitCode;

/**
 * Something that a leader found.
 *
 * @param title one line
 * @param description what is dangerous
 * @param location where
 * @param criterion code of the criterion that it meets, or {@code none}
 * @param needsStoppage whether the unit must stop
 * @param cannotFixAlone whether the unit cannot fix it by itself
 */
record Finding(String title, String description, String location, String criterion, boolean needsStoppage,
		boolean cannotFixAlone) {

	/** None of the criteria is met. */
	static final String NONE = "none";

	static Finding of(Map<?, ?> row) {
		return new Finding(text(row, "title"), text(row, "description"), text(row, "location"),
				(row.get("criterion") != null) ? text(row, "criterion") : NONE, ticked(row, "needsStoppage"),
				ticked(row, "cannotFixAlone"));
	}

	private static String text(Map<?, ?> row, String key) {
		return String.valueOf(row.get(key)).strip();
	}

	private static boolean ticked(Map<?, ?> row, String key) {
		return Boolean.TRUE.equals(row.get(key));
	}

	/**
	 * The hazard that it starts. Whoever says that no criterion is met has answered each
	 * of them.
	 */
	Registration registration(UnitCode unit, String sector, List<Criterion> asked, LocalDate foundOn, String origin) {
		boolean none = NONE.equals(this.criterion);
		Map<String, Boolean> answers = none
				? asked.stream().map(Criterion::code).collect(Collectors.toMap(Function.identity(), (code) -> false))
				: Map.of();
		return new Registration(unit, sector, this.title, this.description + "\n" + origin, this.location,
				none ? null : this.criterion, answers, this.needsStoppage, this.cannotFixAlone,
				HazardSource.LEADER_INSPECTION, foundOn, null);
	}

}
