package org.bihuan.overview;

import java.util.Optional;
import java.util.Set;

import org.bihuan.escalation.MeasureProposals;
import org.bihuan.organisation.Person;
import org.bihuan.shared.Refusal;

import org.springframework.stereotype.Component;

/**
 * Proposes a measure against the unit of a case: once, however many of its clocks were
 * chosen.
 */
@Component
class MeasureDeed implements BoardDeed {

	private final MeasureProposals proposals;

	MeasureDeed(MeasureProposals proposals) {
		this.proposals = proposals;
	}

	@Override
	public Set<BoardAct> acts() {
		return Set.of(BoardAct.PROPOSE_MEASURE);
	}

	@Override
	public String subject(ClockStory story) {
		return story.clock().caseNumber().value();
	}

	@Override
	public Optional<Refusal> hindrance(ClockStory story, ActOrder order, Person by) {
		if (!story.clock().debtor().equals(story.clock().unit())) {
			return Optional.of(new Refusal.Conflict("overview.act.notUnit"));
		}
		return this.proposals.hindrance(story.clock().caseNumber(), by);
	}

	@Override
	public Said does(ClockStory story, ActOrder order, Person by) {
		this.proposals.propose(story.clock().caseNumber(), order.trigger(), order.reason(), by);
		return Said.of("overview.act.done.propose-measure");
	}

}
