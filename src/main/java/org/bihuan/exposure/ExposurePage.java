package org.bihuan.exposure;

import java.time.Instant;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * A page of the public: nothing about a person.
 *
 * @param id identifier
 * @param unitName the unit
 * @param issuer who exposes
 * @param title heading
 * @param facts what it says
 * @param publishedAt when it was published
 * @param takeDownOn last day on which it is shown
 * @param followedUpOn day of the last follow-up; null before
 * @param followUp what was found then; null before
 */
public record ExposurePage(long id, String unitName, String issuer, String title, String facts, Instant publishedAt,
		LocalDate takeDownOn, @Nullable LocalDate followedUpOn, @Nullable String followUp) {
}
