package org.bihuan.riskpoint;

import java.time.Instant;

import org.bihuan.shared.UnitCode;
import org.jspecify.annotations.Nullable;

/**
 * A report of somebody without a login.
 *
 * @param id its identifier
 * @param point the point
 * @param pointName name of the point
 * @param unit the unit
 * @param unitName name of the unit
 * @param what what is dangerous
 * @param place where
 * @param urgent whether somebody can be hurt at any moment
 * @param toldAuthority whether the authority has to know of it: it is urgent, or one of
 * several
 * @param state how it stands
 * @param at when it came
 * @param reason why it was declined; null if not
 * @param caseNumber case of the hazard; null if none
 */
record PointReport(long id, long point, String pointName, UnitCode unit, String unitName, String what, String place,
		boolean urgent, boolean toldAuthority, ReportState state, Instant at, @Nullable String reason,
		@Nullable String caseNumber) {
}
