package org.bihuan.escalation.ladder;

import java.util.ArrayList;
import java.util.List;

import org.bihuan.deadline.ClockRungs;
import org.bihuan.shared.CaseNumber;
import org.bihuan.shared.UnitCode;
import org.jspecify.annotations.Nullable;

/**
 * Remembers what those who keep the clocks were told.
 */
final class RecordedRungs implements ClockRungs {

	/** Addressee and measure, or {@code none}. */
	final List<String> told = new ArrayList<>();

	@Override
	public void set(CaseNumber number, UnitCode debtor, @Nullable String measure) {
		this.told.add(debtor + " " + ((measure != null) ? measure : "none"));
	}

}
