package org.bihuan.escalation.ladder;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.bihuan.casefile.CaseFiles;
import org.bihuan.casefile.CaseHeader;
import org.bihuan.casefile.CaseReaders;
import org.bihuan.casefile.EntryKind;
import org.bihuan.escalation.MeasureProposals;
import org.bihuan.escalation.Trigger;
import org.bihuan.organisation.Person;
import org.bihuan.shared.CaseNumber;
import org.bihuan.shared.Refusal;
import org.bihuan.workflow.WholeAct;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Proposals by hand: work is poor, or nothing was checked or found, says somebody who
 * oversees it. Whoever is competent decides, by the step {@code confirm-measure}.
 */
@Service
public class Proposals implements MeasureProposals {

	private static final Set<String> PROPOSERS = Set.of("supervisor", "office-director", "manager");

	/** What a measure is proposed for by hand. */
	public static final List<Trigger> BY_HAND = List.of(Trigger.POOR_WORK, Trigger.NOT_CHECKED, Trigger.NOT_FOUND);

	private static final Set<String> OVER = Set.of("SIGNED_OFF", "CLOSED");

	private static final int LONGEST = 500;

	private final LadderWork work;

	private final CaseFiles caseFiles;

	private final CaseReaders readers;

	private final Clock clock;

	Proposals(LadderWork work, CaseFiles caseFiles, CaseReaders readers, Clock clock) {
		this.work = work;
		this.caseFiles = caseFiles;
		this.readers = readers;
		this.clock = clock;
	}

	/**
	 * Whether a person may propose a measure in a case as it stands.
	 * @param number the case
	 * @param person the person
	 * @return true if so
	 */
	@Transactional(readOnly = true)
	public boolean mayPropose(CaseNumber number, Person person) {
		return PROPOSERS.stream().anyMatch(person::holds) && !OVER.contains(this.caseFiles.header(number).state());
	}

	@Override
	public List<Trigger> byHand() {
		return BY_HAND;
	}

	@Override
	@Transactional(readOnly = true)
	public Optional<Refusal> hindrance(CaseNumber number, Person person) {
		if (!this.readers.mayRead(number, person)) {
			return Optional.of(new Refusal.NotFound("casefile.unknown", number.value()));
		}
		if (PROPOSERS.stream().noneMatch(person::holds)) {
			return Optional.of(new Refusal.Forbidden("escalation.proposal.forbidden"));
		}
		return OVER.contains(this.caseFiles.header(number).state())
				? Optional.of(new Refusal.Conflict("escalation.proposal.over")) : Optional.empty();
	}

	@Override
	@WholeAct
	public void propose(CaseNumber number, Trigger trigger, @Nullable String reason, Person person) {
		if (!this.readers.mayRead(number, person)) {
			throw new Refusal.NotFound("casefile.unknown", number.value());
		}
		if (PROPOSERS.stream().noneMatch(person::holds)) {
			throw new Refusal.Forbidden("escalation.proposal.forbidden");
		}
		String said = (reason != null) ? reason.strip() : "";
		if (said.isEmpty() || said.length() > LONGEST) {
			throw new Refusal.Invalid("reason", "escalation.proposal.reason", LONGEST);
		}
		if (!BY_HAND.contains(trigger)) {
			throw new Refusal.Invalid("trigger", "escalation.proposal.trigger");
		}
		// the record comes first: whoever proposes at the same time queues there
		this.caseFiles.record(number, EntryKind.TASK, person.login(), "confirm-measure", "measureProposed",
				Map.of("reason", said, "trigger", trigger.name()));
		CaseHeader header = this.caseFiles.header(number);
		if (OVER.contains(header.state())) {
			throw new Refusal.Conflict("escalation.proposal.over");
		}
		this.work.ground(number, header.unit(), trigger, Cause.since(this.clock.instant()));
	}

}
