package org.bihuan.hazard;

import java.time.LocalDateTime;

import org.bihuan.shared.CaseNumber;
import org.bihuan.shared.UnitCode;

/**
 * A general hazard that a unit found, fixed and signed off itself.
 *
 * @param caseNumber the case
 * @param unit the unit
 * @param unitName its name
 * @param sector the sector
 * @param title one line
 * @param ungraded whether no criterion could be asked
 * @param closedAt when it was closed, in Shanghai
 */
public record SelfClosed(CaseNumber caseNumber, UnitCode unit, String unitName, String sector, String title,
		boolean ungraded, LocalDateTime closedAt) {
}
