package org.bihuan.request;

import java.util.Optional;

import org.bihuan.organisation.Person;
import org.bihuan.shared.Refusal;

/**
 * More days or a pause for a legal clock, proposed by those who oversee a case: managers
 * and the office. A proposal moves nothing and stops nothing; whoever decides about more
 * time in that case decides about it too.
 */
public interface ClockProposals {

	/**
	 * What stands against a proposal now; nothing changes.
	 * @param proposal what is proposed
	 * @param by who proposes it
	 * @return the refusal in words, or empty if it may be made
	 */
	Optional<Refusal> hindrance(ClockProposal proposal, Person by);

	/**
	 * Makes a proposal: a record in the case file, and a step for whoever decides.
	 * @param proposal what is proposed
	 * @param by who proposes it
	 * @throws Refusal.NotFound if the person may not read the case
	 * @throws Refusal.Forbidden if the person may not propose
	 * @throws Refusal.Invalid if it asks for more than there is
	 * @throws Refusal.Conflict if the clock gets no more time, or the like waits already
	 */
	void propose(ClockProposal proposal, Person by);

}
