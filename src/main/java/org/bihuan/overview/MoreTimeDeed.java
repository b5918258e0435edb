package org.bihuan.overview;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

import org.bihuan.organisation.Person;
import org.bihuan.request.ClockProposal;
import org.bihuan.request.ClockProposals;
import org.bihuan.shared.Refusal;
import org.bihuan.shared.Zone;

import org.springframework.stereotype.Component;

/**
 * Proposes more days or a pause for a clock; whoever is competent in the case decides.
 */
@Component
class MoreTimeDeed implements BoardDeed {

	private final ClockProposals proposals;

	private final Clock clock;

	MoreTimeDeed(ClockProposals proposals, Clock clock) {
		this.proposals = proposals;
		this.clock = clock;
	}

	@Override
	public Set<BoardAct> acts() {
		return Set.of(BoardAct.PROPOSE_EXTENSION, BoardAct.PROPOSE_PAUSE);
	}

	@Override
	public Optional<Refusal> hindrance(ClockStory story, ActOrder order, Person by) {
		return this.proposals.hindrance(proposal(story, order, order.reason().isEmpty() ? "-" : order.reason()), by);
	}

	/** While it is not said how much, the least is looked at. */
	private ClockProposal proposal(ClockStory story, ActOrder order, String reason) {
		boolean pause = order.act() == BoardAct.PROPOSE_PAUSE;
		LocalDate until = (order.until() != null) ? order.until()
				: LocalDate.ofInstant(this.clock.instant(), Zone.SHANGHAI).plusDays(1);
		int days = (order.days() != null) ? order.days() : 1;
		return new ClockProposal(story.clock().caseNumber(), story.clock().kind(), pause ? null : days,
				pause ? until : null, reason);
	}

	@Override
	public Said does(ClockStory story, ActOrder order, Person by) {
		this.proposals.propose(proposal(story, order, order.reason()), by);
		return Said.of("overview.act.done." + order.act().word());
	}

}
