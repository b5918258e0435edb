package org.bihuan.escalation;

import java.util.List;
import java.util.Optional;

import org.bihuan.organisation.Person;
import org.bihuan.shared.CaseNumber;
import org.bihuan.shared.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * Measures that somebody proposes who oversees a case and decides nothing: whoever is
 * competent decides, by the step {@code confirm-measure}.
 */
public interface MeasureProposals {

	/**
	 * What a measure is proposed for by hand.
	 * @return the triggers, the usual one first
	 */
	List<Trigger> byHand();

	/**
	 * What stands against a proposal now; nothing changes.
	 * @param number the case
	 * @param person who proposes
	 * @return the refusal in words, or empty if one may be made
	 */
	Optional<Refusal> hindrance(CaseNumber number, Person person);

	/**
	 * Proposes a measure against the unit of a case.
	 * @param number the case
	 * @param trigger what for: poor work, nothing checked, or a check that did not find
	 * what was there
	 * @param reason why
	 * @param person who proposes it
	 * @throws Refusal.NotFound if the person may not read the case
	 * @throws Refusal.Forbidden if the person may not propose
	 * @throws Refusal.Invalid if no reason is given, or one for which nobody proposes by
	 * hand
	 * @throws Refusal.Conflict if the case is over
	 */
	void propose(CaseNumber number, Trigger trigger, @Nullable String reason, Person person);

}
