package org.bihuan.account;

import java.util.Set;

import org.bihuan.duty.DutyKind;
import org.jspecify.annotations.Nullable;

/**
 * What the system promises to notice: a check that is not made, a hazard that is not
 * reported, not rectified, not in time.
 */
enum Promise {

	/** Hazards were not looked for. */
	NOT_CHECKED(null, DutyKind.CHECK, DutyKind.LEADER_INSPECTION),
	/** It was looked for, and nothing was reported. */
	NOT_REPORTED("notReported", DutyKind.REPORT),
	/** It was reported, and is not rectified. */
	NOT_RECTIFIED("notRectified"),
	/** It is rectified, but late. */
	NOT_IN_TIME("notInTime");

	private final @Nullable String trait;

	private final Set<DutyKind> kinds;

	Promise(@Nullable String trait, DutyKind... kinds) {
		this.trait = trait;
		this.kinds = Set.of(kinds);
	}

	/**
	 * The fact about cases that counts.
	 * @return key of the trait; null if cases do not count
	 */
	@Nullable String trait() {
		return this.trait;
	}

	/**
	 * Kinds of duties whose missed periods count.
	 * @return the kinds; empty if periods do not count
	 */
	Set<DutyKind> kinds() {
		return this.kinds;
	}

}
