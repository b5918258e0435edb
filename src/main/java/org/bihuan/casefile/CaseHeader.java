package org.bihuan.casefile;

import java.time.Instant;

import org.bihuan.shared.CaseNumber;
import org.bihuan.shared.UnitCode;
import org.jspecify.annotations.Nullable;

/**
 * The cover of a case file: what lists show and the data scope reads.
 *
 * @param number number of the case
 * @param unit the unit
 * @param unitName its name
 * @param sector the sector
 * @param authority the competent authority
 * @param leadAuthority the unit's lead authority
 * @param town the unit's town
 * @param title one line
 * @param grade {@code GENERAL} or {@code MAJOR}
 * @param state state of the case
 * @param reason why it was closed; null while open
 * @param openedAt when it was opened
 * @param openedBy login of who opened it
 * @param closedAt when it was closed; null while open
 */
public record CaseHeader(CaseNumber number, UnitCode unit, String unitName, String sector, UnitCode authority,
		@Nullable UnitCode leadAuthority, @Nullable UnitCode town, String title, String grade, String state,
		@Nullable String reason, Instant openedAt, String openedBy, @Nullable Instant closedAt) {

	/**
	 * What the case is about.
	 * @return its kind
	 */
	public CaseKind kind() {
		return CaseKind.of(this.number);
	}

	CaseHeader in(String newState, @Nullable String why, @Nullable Instant at) {
		return new CaseHeader(this.number, this.unit, this.unitName, this.sector, this.authority, this.leadAuthority,
				this.town, this.title, this.grade, newState, why, this.openedAt, this.openedBy, at);
	}

}
