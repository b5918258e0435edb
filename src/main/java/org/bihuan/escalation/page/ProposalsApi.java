package org.bihuan.escalation.page;

import org.bihuan.escalation.Trigger;
import org.bihuan.escalation.ladder.Proposals;
import org.bihuan.organisation.People;
import org.bihuan.shared.CaseNumber;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * Proposals of measures, for programs.
 */
@RestController
class ProposalsApi {

	private final Proposals proposals;

	private final People people;

	ProposalsApi(Proposals proposals, People people) {
		this.proposals = proposals;
		this.people = people;
	}

	@PostMapping("/api/v1/cases/{number}/measure-proposal")
	@ResponseStatus(HttpStatus.CREATED)
	void propose(@PathVariable String number, @RequestBody Proposal proposal) {
		this.proposals.propose(new CaseNumber(number),
				(proposal.trigger() != null) ? proposal.trigger() : Trigger.POOR_WORK, proposal.reason(),
				this.people.current());
	}

	/**
	 * What is proposed.
	 *
	 * @param reason why
	 * @param trigger what for; poor work if it is not said
	 */
	record Proposal(@Nullable String reason, @Nullable Trigger trigger) {
	}

}
