package org.bihuan.riskpoint;

import org.bihuan.hazard.HazardForm;
import org.jspecify.annotations.Nullable;

/**
 * Out of what a hazard at a point is registered.
 *
 * @param check check in which it was found; null if none
 * @param item item of that check; null if none
 * @param report report that told of it; null if none
 */
record Origin(@Nullable Long check, @Nullable Integer item, @Nullable Long report) {

	static Origin of(HazardForm form) {
		Long check = number(form.get("check"));
		Long item = number(form.get("item"));
		return new Origin(check, (check != null && item != null) ? Math.toIntExact(item) : null,
				number(form.get("report")));
	}

	private static @Nullable Long number(String text) {
		return text.matches("[0-9]{1,9}") ? Long.valueOf(text) : null;
	}

}
