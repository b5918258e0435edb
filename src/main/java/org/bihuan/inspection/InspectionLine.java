package org.bihuan.inspection;

import java.time.Instant;

import org.bihuan.duty.DutyState;
import org.jspecify.annotations.Nullable;

/**
 * One inspection in a list.
 *
 * @param number number of its file
 * @param unit code of the unit
 * @param unitName its name
 * @param title title of the file
 * @param subject what is inspected
 * @param target project, site or event; null if the unit as a whole
 * @param period how the period is written
 * @param state how the period stands
 * @param dueAt when the period ends
 * @param missedAt when it was missed; null if it was not
 * @param doneAt when it was signed; null if not
 * @param doneBy login of who signed; null if not signed
 * @param doneFor login of whose post it is; null if the signer's own
 * @param findings number of findings; null before
 */
record InspectionLine(String number, String unit, String unitName, String title, String subject,
		@Nullable String target, String period, DutyState state, Instant dueAt, @Nullable Instant missedAt,
		@Nullable Instant doneAt, @Nullable String doneBy, @Nullable String doneFor, @Nullable Integer findings) {
}
