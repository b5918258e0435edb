package org.bihuan.duty;

import java.time.Instant;
import java.time.LocalDate;

import org.bihuan.shared.UnitCode;
import org.jspecify.annotations.Nullable;

/**
 * One period of a duty.
 *
 * @param id its identifier
 * @param unit who owes it
 * @param kind kind of duty
 * @param duty code of the duty, or the subject of an inspection
 * @param target project, site or event; null if the unit as a whole
 * @param targetName its name; null if the unit as a whole
 * @param period how the period is written, for example {@code 2026-11}
 * @param frequency how often the duty is owed
 * @param post role that answers for it
 * @param from first day
 * @param dueAt when it ends
 * @param state how it stands
 * @param document document behind it
 * @param place place in the document
 * @param caseNumber file in which it was or is done; null if none
 * @param doneAt when it was done; null if not
 * @param doneBy login; null if not done
 * @param outputs codes of what must come out besides, a comma between; empty if nothing
 */
public record DutyPeriodView(long id, UnitCode unit, DutyKind kind, String duty, @Nullable Long target,
		@Nullable String targetName, String period, Frequency frequency, String post, LocalDate from, Instant dueAt,
		DutyState state, String document, String place, @Nullable String caseNumber, @Nullable Instant doneAt,
		@Nullable String doneBy, String outputs) {
}
