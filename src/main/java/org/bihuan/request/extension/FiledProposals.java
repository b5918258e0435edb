package org.bihuan.request.extension;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.bihuan.casefile.CaseFiles;
import org.bihuan.casefile.CaseHeader;
import org.bihuan.casefile.CaseReaders;
import org.bihuan.casefile.EntryKind;
import org.bihuan.organisation.Person;
import org.bihuan.request.ClockProposal;
import org.bihuan.request.ClockProposals;
import org.bihuan.request.extension.MoreTime.State;
import org.bihuan.shared.Group;
import org.bihuan.shared.Refusal;
import org.bihuan.shared.Zone;
import org.bihuan.workflow.WholeAct;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Proposals for clocks: who may make one, and what becomes of it. The clock runs on while
 * one waits, so that nobody stops a clock by proposing.
 */
@Service
class FiledProposals implements ClockProposals {

	private static final List<String> PROPOSERS = List.of("supervisor", "office-director", "manager");

	private static final String DECIDED = "decide-clock-proposal";

	private final ProposalTable table;

	private final ProposalProcess process;

	private final Extensions extensions;

	private final CaseFiles caseFiles;

	private final CaseReaders readers;

	private final Clock clock;

	FiledProposals(ProposalTable table, ProposalProcess process, Extensions extensions, CaseFiles caseFiles,
			CaseReaders readers, Clock clock) {
		this.table = table;
		this.process = process;
		this.extensions = extensions;
		this.caseFiles = caseFiles;
		this.readers = readers;
		this.clock = clock;
	}

	@Override
	@Transactional(readOnly = true)
	public Optional<Refusal> hindrance(ClockProposal proposal, Person by) {
		if (!this.readers.mayRead(proposal.caseNumber(), by)) {
			return Optional.of(new Refusal.NotFound("casefile.unknown", proposal.caseNumber().value()));
		}
		if (PROPOSERS.stream().noneMatch(by::holds)) {
			return Optional.of(new Refusal.Forbidden("request.proposal.forbidden"));
		}
		LocalDate until = proposal.until();
		if (until != null && !until.isAfter(LocalDate.ofInstant(this.clock.instant(), Zone.SHANGHAI))) {
			return Optional.of(new Refusal.Invalid("until", "request.extension.until"));
		}
		if (this.table.open(proposal.caseNumber(), proposal.obligation())) {
			return Optional.of(new Refusal.Conflict("request.proposal.open"));
		}
		Optional<Refusal> refusal = this.extensions.against(proposal.caseNumber(), Proposed.asked(proposal),
				this.clock.instant());
		return refusal.isPresent() ? refusal : ownDecision(proposal, by);
	}

	private Optional<Refusal> ownDecision(ClockProposal proposal, Person by) {
		return decides(proposal, by) ? Optional.of(new Refusal.Conflict("request.proposal.own")) : Optional.empty();
	}

	private boolean decides(ClockProposal proposal, Person by) {
		Group decider = Group.parse(this.extensions.decidedBy(proposal.caseNumber()));
		CaseHeader header = this.caseFiles.header(proposal.caseNumber());
		return switch (decider.unit().value()) {
			case "unit" -> by.holds(decider.role(), header.unit());
			case "authority" -> by.holds(decider.role(), header.authority());
			default -> by.holds(decider.role());
		};
	}

	@Override
	@WholeAct
	public void propose(ClockProposal proposal, Person by) {
		if (this.readers.mayRead(proposal.caseNumber(), by)) {
			// the record comes first: whoever proposes at the same time queues there
			record(proposal, by);
		}
		hindrance(proposal, by).ifPresent((refusal) -> {
			throw refusal;
		});
		String instance = this.process.start(proposal.caseNumber(), this.extensions.decidedBy(proposal.caseNumber()));
		this.table.add(proposal, instance, by.login(), this.clock.instant());
	}

	private void record(ClockProposal proposal, Person by) {
		Map<String, Object> content = new HashMap<>(
				Map.of("obligation", proposal.obligation(), "reason", proposal.reason()));
		Optional.ofNullable(proposal.days()).ifPresent((days) -> content.put("days", days));
		Optional.ofNullable(proposal.until()).ifPresent((until) -> content.put("until", until.toString()));
		this.caseFiles.record(proposal.caseNumber(), EntryKind.TASK, by.login(), DECIDED,
				(proposal.days() != null) ? "extensionProposed" : "pauseProposed", content);
	}

	Optional<Proposed> ofInstance(String instance) {
		return this.table.ofInstance(instance);
	}

	/** Whether it would move the clock if it were granted now. */
	Optional<Refusal> without(Proposed proposed, Instant at) {
		return this.extensions.against(proposed.caseNumber(), proposed.asked(), at);
	}

	/**
	 * Decides. What cannot be granted any more, because the clock has run out or ended
	 * meanwhile or the unit has asked itself, has no effect, and the case file says so.
	 */
	void decide(String instance, boolean granted, Person by, Instant at) {
		Proposed proposed = ofInstance(instance).orElseThrow();
		if (proposed.by().equals(by.login())) {
			throw new Refusal.Forbidden("request.proposal.own");
		}
		if (!granted) {
			this.table.settle(proposed.id(), State.REFUSED, by.login(), at);
			return;
		}
		Optional<Refusal> refusal = without(proposed, at);
		if (refusal.isPresent()) {
			this.table.settle(proposed.id(), State.DROPPED, by.login(), at);
			this.caseFiles.record(proposed.caseNumber(), EntryKind.TASK, by.login(), DECIDED, "clockProposalVoid",
					Map.of("because", refusal.get().messageKey()));
			return;
		}
		this.table.settle(proposed.id(), State.GRANTED, by.login(), at);
		this.extensions.grant(proposed.caseNumber(), proposed.asked(), proposed.by(), by.login(), at);
	}

	/** The case has closed. */
	void drop(String instance) {
		ofInstance(instance)
			.ifPresent((one) -> this.table.settle(one.id(), State.DROPPED, "system", this.clock.instant()));
	}

}
