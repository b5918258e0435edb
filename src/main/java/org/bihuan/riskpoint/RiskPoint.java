package org.bihuan.riskpoint;

import java.time.Instant;

import org.bihuan.shared.UnitCode;
import org.jspecify.annotations.Nullable;

/**
 * A place of a unit where something can go wrong.
 *
 * @param id its identifier
 * @param unit the unit
 * @param name its name
 * @param place where it is
 * @param risk colour of its risk
 * @param hazards what can happen there
 * @param inCharge who is in charge of it
 * @param version version of its lists
 * @param addedAt when it was added
 * @param withdrawnAt since when it is no more; null while it is
 * @param withdrawnReason why it is no more; null while it is
 */
record RiskPoint(long id, UnitCode unit, String name, String place, RiskLevel risk, String hazards, String inCharge,
		int version, Instant addedAt, @Nullable Instant withdrawnAt, @Nullable String withdrawnReason) {

	/**
	 * Whether it is still there.
	 * @return false once it was withdrawn
	 */
	public boolean active() {
		return this.withdrawnAt == null;
	}

	boolean says(PointDraft draft) {
		return this.risk == draft.risk() && this.hazards.equals(draft.hazards())
				&& this.inCharge.equals(draft.inCharge());
	}

}
