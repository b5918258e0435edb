package org.bihuan.duty.period;

import org.bihuan.duty.DutyKind;
import org.bihuan.shared.UnitCode;

/**
 * Misses that share a file: those of a unit and kind, of inspections also of one subject.
 *
 * @param unit who owed
 * @param kind kind of duty
 * @param subject subject of an inspection; empty for other kinds
 */
record MissedKind(UnitCode unit, DutyKind kind, String subject) {

	static MissedKind of(UnitCode unit, DutyKind kind, String duty) {
		return new MissedKind(unit, kind, (kind == DutyKind.LEADER_INSPECTION) ? duty : "");
	}

	/** One live file has this key. */
	String key() {
		return "%s %s %s".formatted(this.unit, this.kind, this.subject).strip();
	}

}
