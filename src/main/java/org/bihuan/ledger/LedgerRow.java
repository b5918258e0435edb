package org.bihuan.ledger;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.bihuan.casefile.CaseHeader;
import org.bihuan.casefile.CaseLine;
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
 * @param authority the competent authority
 * @param town the unit's town
 * @param title one line
 * @param source how it was found
 * @param openedAt when it was opened
 * @param closedAt when it was closed; null while open
 * @param stopped whether the unit was ordered to stop
 * @param listed whether it is on the board
 * @param dueAt first legal due date; null without a clock
 * @param flags flags that are set, for example {@code overdue}
 */
record LedgerRow(CaseNumber caseNumber, String state,
		@JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String reason, String grade, UnitCode unit,
		String unitName, String sector, UnitCode authority, @Nullable UnitCode town, String title,
		@Nullable Object source, Instant openedAt, @Nullable Instant closedAt, boolean stopped, boolean listed,
		@Nullable Object dueAt, List<String> flags) {

	static LedgerRow of(CaseLine line) {
		CaseHeader cover = line.cover();
		List<String> flags = line.traits()
			.entrySet()
			.stream()
			.filter((entry) -> Boolean.TRUE.equals(entry.getValue()))
			.map(Map.Entry::getKey)
			.sorted()
			.toList();
		return new LedgerRow(cover.number(), cover.state(), cover.reason(), cover.grade(), cover.unit(),
				cover.unitName(), cover.sector(), cover.authority(), cover.town(), cover.title(),
				line.traits().get("source"), cover.openedAt(), cover.closedAt(), line.is("stopped"), line.is("listed"),
				line.traits().get("due"), flags);
	}

}
