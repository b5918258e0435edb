package org.bihuan.request.extension;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import org.bihuan.casefile.CaseFiles;
import org.bihuan.casefile.CaseFlag;
import org.bihuan.deadline.DeadlineChanges;
import org.bihuan.deadline.ObligationView;
import org.bihuan.deadline.Obligations;
import org.bihuan.hazard.HazardView;
import org.bihuan.hazard.Hazards;
import org.bihuan.request.ExtensionDecider;
import org.bihuan.request.extension.MoreTime.Kind;
import org.bihuan.request.extension.MoreTime.State;
import org.bihuan.shared.CaseNumber;
import org.bihuan.shared.Refusal;
import org.bihuan.shared.Zone;
import org.bihuan.workflow.Decisions;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/**
 * Requests for more time: what may be asked for, and what becomes of the clock.
 */
@Service
class Extensions {

	/** What more time may be asked for, the one that is nearest to its end last. */
	static final List<String> KINDS = List.of("rectify", "plan", "listed-limit");

	private static final String ASKED = "request-extension";

	private static final String DECIDED = "decide-extension";

	private static final String PROPOSAL_DECIDED = "decide-clock-proposal";

	private final ExtensionTable table;

	private final DeadlineChanges changes;

	private final Obligations obligations;

	private final Hazards hazards;

	private final CaseFiles caseFiles;

	private final Decisions decisions;

	private final ObjectProvider<ExtensionDecider> deciders;

	private final Clock clock;

	Extensions(ExtensionTable table, DeadlineChanges changes, Obligations obligations, Hazards hazards,
			CaseFiles caseFiles, Decisions decisions, ObjectProvider<ExtensionDecider> deciders, Clock clock) {
		this.table = table;
		this.changes = changes;
		this.obligations = obligations;
		this.hazards = hazards;
		this.caseFiles = caseFiles;
		this.decisions = decisions;
		this.deciders = deciders;
		this.clock = clock;
	}

	Optional<Refusal.Conflict> hindrance(CaseNumber number) {
		List<String> begun = KINDS.stream().filter((kind) -> this.obligations.find(number, kind).isPresent()).toList();
		if (begun.isEmpty()) {
			return Optional.of(new Refusal.Conflict("deadline.change.none"));
		}
		if (!possible(number).isEmpty()) {
			return used(number);
		}
		return this.changes.hindrance(number, begun.get(0), this.clock.instant());
	}

	private Optional<Refusal.Conflict> used(CaseNumber number) {
		try {
			allowance(number).exhausted(this.table.of(number));
			return Optional.empty();
		}
		catch (Refusal.Conflict ex) {
			return Optional.of(ex);
		}
	}

	/** What may be chosen: the limit of a listing only where there is one. */
	List<String> known(CaseNumber number) {
		return KINDS.stream()
			.filter((kind) -> !"listed-limit".equals(kind) || this.obligations.find(number, kind).isPresent())
			.toList();
	}

	/** Obligations for which time may be asked for now. */
	List<String> possible(CaseNumber number) {
		Instant now = this.clock.instant();
		return KINDS.stream().filter((kind) -> this.changes.hindrance(number, kind, now).isEmpty()).toList();
	}

	/**
	 * Files a request: its clock stands until it is decided.
	 * @return who decides
	 */
	String ask(CaseNumber number, MoreTime asked, String by, Instant at) {
		Allowance allowance = allowance(number);
		allowance.check(asked, this.table.of(number));
		this.changes.request(number, asked.obligation(), ASKED, at);
		this.table.add(number, asked, by, at);
		return allowance.decidedBy();
	}

	/** Decides the open request; one whose clock has ended meanwhile has no effect. */
	void decide(CaseNumber number, boolean granted, String by, Instant at) {
		settle(number, this.table.open(number).orElseThrow(), granted, by, at, DECIDED);
	}

	private void settle(CaseNumber number, MoreTime asked, boolean granted, String by, Instant at, String document) {
		boolean stands = this.obligations.find(number, asked.obligation())
			.map(ObligationView::state)
			.filter("held"::equals)
			.isPresent();
		if (!stands) {
			this.table.settle(asked.id(), State.DROPPED, by, at);
			return;
		}
		this.table.settle(asked.id(), granted ? State.GRANTED : State.REFUSED, by, at);
		if (!granted) {
			this.changes.refuse(number, asked.obligation(), document, at);
		}
		else if (asked.kind() == Kind.EXTEND) {
			this.changes.extend(number, asked.obligation(), Objects.requireNonNull(asked.days()), document, at);
		}
		else {
			this.changes.pause(number, asked.obligation(), end(asked), document, at);
		}
	}

	/**
	 * What stands against granting now what somebody proposes: the clock itself, or that
	 * the case has had all the time that its table allows.
	 */
	Optional<Refusal> against(CaseNumber number, MoreTime asked, Instant at) {
		if (!KINDS.contains(asked.obligation())) {
			return Optional.of(new Refusal.Conflict("request.proposal.kind"));
		}
		Optional<Refusal.Conflict> hindrance = this.changes.hindrance(number, asked.obligation(), at);
		if (hindrance.isPresent()) {
			return Optional.of(hindrance.get());
		}
		try {
			allowance(number).check(asked, this.table.of(number));
			return Optional.empty();
		}
		catch (Refusal.Conflict | Refusal.Invalid ex) {
			return Optional.of(ex);
		}
	}

	/** Who decides about more time in a case. */
	String decidedBy(CaseNumber number) {
		return allowance(number).decidedBy();
	}

	/**
	 * Grants at once what was proposed and decided; it counts as a request that was
	 * granted does.
	 */
	void grant(CaseNumber number, MoreTime asked, String proposedBy, String by, Instant at) {
		this.changes.request(number, asked.obligation(), PROPOSAL_DECIDED, at);
		this.table.add(number, asked, proposedBy, at);
		settle(number, this.table.open(number).orElseThrow(), true, by, at, PROPOSAL_DECIDED);
	}

	/** What would move if it were granted now; empty if nothing. */
	Optional<Moved> moved(CaseNumber number, MoreTime asked, Instant at) {
		Optional<Instant> after = (asked.kind() == Kind.EXTEND)
				? this.changes.dueIfExtended(number, asked.obligation(), Objects.requireNonNull(asked.days()), at)
				: this.changes.dueIfPaused(number, asked.obligation(), end(asked), at);
		return this.obligations.find(number, asked.obligation())
			.flatMap((before) -> after.map((due) -> new Moved(before.dueAt(), due)));
	}

	private static Instant end(MoreTime pause) {
		return Objects.requireNonNull(pause.until()).atTime(LocalTime.of(23, 59, 59)).atZone(Zone.SHANGHAI).toInstant();
	}

	void drop(CaseNumber number) {
		this.table.open(number)
			.ifPresent((asked) -> this.table.settle(asked.id(), State.DROPPED, "system", this.clock.instant()));
	}

	Optional<MoreTime> open(CaseNumber number) {
		return this.table.open(number);
	}

	/**
	 * What is signed off inside the unit is extended there too; for a listed case whoever
	 * listed it decides.
	 */
	private Allowance allowance(CaseNumber number) {
		HazardView hazard = this.hazards.find(number).orElseThrow();
		Set<CaseFlag> flags = this.caseFiles.flags(number);
		Map<String, Object> inputs = new HashMap<>();
		inputs.put("grade", hazard.grade());
		inputs.put("sector", hazard.sector());
		inputs.put("selfFound", hazard.source().selfFound());
		inputs.put("listed", flags.contains(CaseFlag.LISTED));
		inputs.put("stopped", flags.contains(CaseFlag.STOPPED));
		Map<String, ?> terms = this.decisions.evaluate("rectification-terms", inputs).get(0).outputs();
		boolean inside = String.valueOf(terms.get("signedOffBy")).endsWith("@unit");
		return new Allowance(number(terms, "maxExtensions"), number(terms, "maxExtensionDays"),
				this.deciders.stream()
					.flatMap((one) -> one.decider(number).stream())
					.findFirst()
					.orElse(inside ? String.valueOf(terms.get("signedOffBy")) : "section-chief@authority"));
	}

	private static int number(Map<String, ?> terms, String name) {
		return (terms.get(name) instanceof Number number) ? number.intValue() : 0;
	}

	/**
	 * A due date that moves.
	 *
	 * @param before as it stood when more time was asked for
	 * @param after as it would be
	 */
	record Moved(Instant before, Instant after) {
	}

}
