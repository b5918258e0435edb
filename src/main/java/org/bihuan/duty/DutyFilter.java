package org.bihuan.duty;

import java.time.LocalDate;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Which periods an account counts: those that end within some days and are still owed;
 * null means any.
 *
 * @param from first day on which a period may end
 * @param to last day on which a period may end
 * @param unit code of the unit
 * @param unitText part of name or code of the unit
 * @param kinds kinds of duties; empty for any
 * @param post role that answers for it
 * @param state how it stands; a period that has ended and was not done is missed, whether
 * or not the sweep has seen it
 * @param signer login of who did it
 */
public record DutyFilter(LocalDate from, LocalDate to, @Nullable String unit, @Nullable String unitText,
		Set<DutyKind> kinds, @Nullable String post, @Nullable DutyState state, @Nullable String signer) {

	public DutyFilter {
		kinds = Set.copyOf(kinds);
	}

}
