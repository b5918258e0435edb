package org.bihuan.casepage;

import java.time.Instant;
import java.util.Set;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.bihuan.casefile.CaseFlag;
import org.bihuan.casefile.CaseHeader;
import org.bihuan.shared.CaseNumber;
import org.bihuan.shared.UnitCode;
import org.jspecify.annotations.Nullable;

/**
 * A case in a list for programs.
 *
 * @param caseNumber its number
 * @param state state
 * @param reason why it was closed; left out while open
 * @param grade grade
 * @param unit the unit
 * @param unitName its name
 * @param sector the sector
 * @param title one line
 * @param openedAt when it was opened
 * @param closedAt when it was closed; null while open
 * @param stopped whether the unit was ordered to stop
 * @param listed whether it is on the board
 */
record CaseRow(CaseNumber caseNumber, String state, @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String reason,
		String grade, UnitCode unit, String unitName, String sector, String title, Instant openedAt,
		@Nullable Instant closedAt, boolean stopped, boolean listed) {

	static CaseRow of(CaseHeader header, Set<CaseFlag> flags) {
		return new CaseRow(header.number(), header.state(), header.reason(), header.grade(), header.unit(),
				header.unitName(), header.sector(), header.title(), header.openedAt(), header.closedAt(),
				flags.contains(CaseFlag.STOPPED), flags.contains(CaseFlag.LISTED));
	}

}
