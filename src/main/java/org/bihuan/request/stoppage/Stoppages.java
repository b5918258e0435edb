package org.bihuan.request.stoppage;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import org.bihuan.casefile.CaseFiles;
import org.bihuan.casefile.CaseFlag;
import org.bihuan.casefile.CaseHeader;
import org.bihuan.casefile.EntryKind;
import org.bihuan.deadline.Basis;
import org.bihuan.deadline.Obligations;
import org.bihuan.shared.CaseNumber;
import org.bihuan.shared.Refusal;
import org.bihuan.workflow.DecisionRow;
import org.bihuan.workflow.Decisions;

import org.springframework.stereotype.Service;

/**
 * What happens to stoppages: ordered, reviewed, lifted. The case is stopped while one is
 * in force.
 */
@Service
class Stoppages {

	static final String REVIEW = "resume-review";

	private static final Set<String> OVER = Set.of("SIGNED_OFF", "CLOSED");

	private final StoppageTable table;

	private final CaseFiles caseFiles;

	private final Obligations obligations;

	private final Decisions decisions;

	private final Clock clock;

	Stoppages(StoppageTable table, CaseFiles caseFiles, Obligations obligations, Decisions decisions, Clock clock) {
		this.table = table;
		this.caseFiles = caseFiles;
		this.obligations = obligations;
		this.decisions = decisions;
		this.clock = clock;
	}

	Optional<Refusal.Conflict> orderHindrance(CaseNumber number) {
		if (OVER.contains(this.caseFiles.header(number).state())) {
			return Optional.of(new Refusal.Conflict("request.over"));
		}
		return Stoppage.wholeIn(this.table.inForce(number))
				? Optional.of(new Refusal.Conflict("request.stoppage.whole")) : Optional.empty();
	}

	void order(CaseNumber number, boolean whole, String what, String reason, String by, Instant at) {
		orderHindrance(number).ifPresent((refusal) -> {
			throw refusal;
		});
		this.table.add(number, whole, what, reason, by, at);
		this.caseFiles.mark(number, CaseFlag.STOPPED, true, by);
	}

	/**
	 * A whole stoppage ends with the sign-off at the earliest; a part may resume before.
	 */
	Optional<Refusal.Conflict> resumptionHindrance(CaseNumber number) {
		List<Stoppage> inForce = inForce(number);
		if (inForce.isEmpty()) {
			return Optional.of(new Refusal.Conflict("request.resumption.none"));
		}
		boolean over = OVER.contains(this.caseFiles.header(number).state());
		return (Stoppage.wholeIn(inForce) && !over) ? Optional.of(new Refusal.Conflict("request.resumption.early"))
				: Optional.empty();
	}

	List<Stoppage> inForce(CaseNumber number) {
		return this.table.inForce(number);
	}

	/** The unit applies: the authority's clock for the review starts. */
	void applied(CaseNumber number, Instant at) {
		CaseHeader header = this.caseFiles.header(number);
		DecisionRow row = this.decisions.decide(number, ReviewTerms.TABLE, ReviewTerms.inputs(header)).get(0);
		this.obligations.start(number, REVIEW, ReviewTerms.of(row),
				new Basis(Objects.requireNonNullElse(row.document(), "P-0"), row.place()), at);
	}

	/** The authority has decided; what is fully resumed is stopped no longer. */
	void reviewed(CaseNumber number, boolean resumed, String by, Instant at) {
		this.obligations.meet(number, REVIEW, "review-resumption", at);
		if (resumed) {
			lift(number, by, at);
			interimLifted(number, by, "review-resumption");
		}
	}

	/** The sign-off ends the clocks of the rectification, never that of a review. */
	void reviewGoesOn(CaseNumber number) {
		this.obligations.find(number, REVIEW)
			.filter((view) -> view.state().equals("ended"))
			.ifPresent((view) -> this.obligations.startUntil(number, REVIEW, view.dueAt(), view.basis(),
					this.clock.instant()));
	}

	void voided(CaseNumber number) {
		lift(number, "system", this.clock.instant());
	}

	private void lift(CaseNumber number, String by, Instant at) {
		this.table.lift(number, by, at);
		this.caseFiles.mark(number, CaseFlag.STOPPED, false, by);
	}

	/**
	 * Interim measures of a major hazard hold until it is gone and the unit may go on.
	 */
	void interimLifted(CaseNumber number, String by, String step) {
		boolean over = OVER.contains(this.caseFiles.header(number).state());
		if (over && this.obligations.find(number, "interim-measures").isPresent()) {
			this.caseFiles.record(number, EntryKind.STATE, by, "interim-measures", "lifted", Map.of("by", step));
		}
	}

}
