package org.bihuan.exposure;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;

import org.bihuan.shared.CaseNumber;
import org.bihuan.shared.UnitCode;
import org.jspecify.annotations.Nullable;

/**
 * An exposure as staff reads it.
 *
 * @param id identifier, also of its public page
 * @param caseNumber the case
 * @param unit the unit
 * @param unitName its name
 * @param measure identifier of the measure
 * @param issuer who exposes
 * @param state how it stands
 * @param title heading of the page
 * @param facts what the page says
 * @param takeDownOn last day on which it is shown; null before it is proposed
 * @param publishedAt when it was published; null before
 * @param takenDownAt when it was taken down; null before
 * @param how how it ended, in the record's words; null before
 * @param followedUpOn day of the last follow-up; null before
 * @param followUp what was found then; null before
 */
public record ExposedCase(long id, CaseNumber caseNumber, UnitCode unit, String unitName, long measure, UnitCode issuer,
		ExposureState state, String title, String facts, @Nullable LocalDate takeDownOn, @Nullable Instant publishedAt,
		@Nullable Instant takenDownAt, @Nullable String how, @Nullable LocalDate followedUpOn,
		@Nullable String followUp) {

	/**
	 * What the public would read, for the forms of those who decide about it.
	 * @return values by field
	 */
	public Map<String, Object> proposed() {
		return Map.of("title", this.title, "facts", this.facts, "takeDownOn", String.valueOf(this.takeDownOn));
	}

}
