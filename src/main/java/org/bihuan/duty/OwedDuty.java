package org.bihuan.duty;

import java.time.LocalDate;
import java.util.List;

/**
 * Something owed again and again, as the tables say for one unit: the strictest frequency
 * within a duty and scope, with every basis.
 *
 * @param kind kind of duty
 * @param duty code of the duty, or the subject of a leader's inspection, for example
 * {@code FIRE}
 * @param scope of what it is owed
 * @param frequency how often
 * @param dueRule when within the period, and how many times
 * @param post role that answers for it, for example {@code principal-leader}
 * @param mustSign whether the text demands a signature
 * @param outputs codes of what must come out besides, a comma between; empty if nothing
 * @param bases every rule behind it, the strictest first
 */
public record OwedDuty(DutyKind kind, String duty, DutyScope scope, Frequency frequency, DueRule dueRule, String post,
		boolean mustSign, String outputs, List<Basis> bases) {

	public OwedDuty {
		bases = List.copyOf(bases);
	}

	/**
	 * The periods that a day opens.
	 * @param day a day in Shanghai
	 * @return one period, or as many as are owed within it; each has a key of its own and
	 * ends on the day on which it falls due
	 * @throws IllegalStateException if it is owed before an event
	 */
	public List<Period> periods(LocalDate day) {
		return this.dueRule.within(this.frequency.period(day));
	}

	/**
	 * A rule behind a duty.
	 *
	 * @param frequency how often this rule asks
	 * @param document document
	 * @param place place in it
	 * @param rule row of the table
	 */
	public record Basis(Frequency frequency, String document, String place, String rule) {
	}

}
