package org.bihuan.hazard.domain;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

import org.bihuan.casefile.CaseFiles;
import org.bihuan.casefile.EntryKind;
import org.bihuan.deadline.Obligations;
import org.bihuan.hazard.CaseTransferred;
import org.bihuan.shared.CaseNumber;
import org.bihuan.shared.UnitCode;
import org.bihuan.workflow.Inbox;
import org.bihuan.workflow.Readdressing;
import org.jspecify.annotations.Nullable;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/**
 * What real life does to a hazard beside its straight way: it was a mistake, its grade,
 * plan or authority changes, an accident happens.
 */
@Service
public class HazardChanges {

	private static final String SYSTEM = "system";

	private static final String ACCIDENT = "accident";

	private final HazardWork work;

	private final Duplicates duplicates;

	private final HazardProcess process;

	private final Obligations obligations;

	private final CaseFiles caseFiles;

	private final Readdressing readdressing;

	private final Inbox inbox;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	HazardChanges(HazardWork work, Duplicates duplicates, HazardProcess process, Obligations obligations,
			CaseFiles caseFiles, Readdressing readdressing, Inbox inbox, ApplicationEventPublisher events,
			Clock clock) {
		this.work = work;
		this.duplicates = duplicates;
		this.process = process;
		this.obligations = obligations;
		this.caseFiles = caseFiles;
		this.readdressing = readdressing;
		this.inbox = inbox;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * Two persons agree that the case ends here.
	 * @param number the case
	 * @param reason MISTAKEN, UNIT_CEASED or DUPLICATE
	 * @param original the case it repeats; null unless it is a duplicate
	 */
	public void exit(CaseNumber number, String reason, @Nullable String original) {
		if (original != null) {
			this.duplicates.point(number, new CaseNumber(original));
		}
		this.process.exit(number, reason);
	}

	/**
	 * The plan is to be made anew. If it was being looked at, its clock runs on as if it
	 * had not been filed; that of the rectification never moves.
	 * @param number the case
	 */
	public void planAmended(CaseNumber number) {
		this.obligations.takeBack(number, Obligation.PLAN, "amend-plan", now());
		this.process.planAmended(number);
	}

	/**
	 * The grade was wrong. A running clock of the rectification is left as it is; where
	 * the new grade needs more than was done, the case goes back to it.
	 * @param number the case
	 * @param grade the right grade
	 */
	public void regraded(CaseNumber number, String grade) {
		Hazard hazard = this.work.hazard(number);
		boolean withoutPlan = hazard.quick();
		hazard.regraded(grade);
		this.caseFiles.changeGrade(number, grade, SYSTEM);
		this.inbox.setGrade(number, grade);
		Map<String, Object> variables = new HashMap<>(this.work.termsAnew(hazard));
		variables.put("grade", grade);
		variables.put("major", hazard.major());
		variables.put("quick", hazard.quick());
		variables.put("planNeedsApproval", hazard.terms().planApprovedBy() != null);
		if (hazard.major()) {
			variables.put("dutiesDone", false);
			this.work.raised(hazard, withoutPlan);
		}
		this.process.regraded(number, variables);
	}

	/**
	 * Nobody owes any more what only a major hazard asks for.
	 * @param number the case
	 */
	public void dutiesDropped(CaseNumber number) {
		this.obligations.end(number, Obligation.INTERIM, "change-grade", now());
		this.obligations.end(number, Obligation.REPORT, "change-grade", now());
	}

	/**
	 * Another authority takes the case: what waited at the old one waits there, no date
	 * moves.
	 * @param number the case
	 * @param to the authority or town that takes it
	 */
	public void transferred(CaseNumber number, UnitCode to) {
		UnitCode from = this.caseFiles.header(number).authority();
		this.caseFiles.changeAuthority(number, to, SYSTEM);
		this.readdressing.move(number, from, to);
		this.obligations.changeHolder(number, from, to);
		this.events.publishEvent(new CaseTransferred(number, from, to, now()));
	}

	/**
	 * An accident came of the hazard: the sign-off waits.
	 * @param number the case
	 * @param accident number or name of the accident
	 * @param on the day
	 * @param actor login of who says so
	 */
	public void accidentLinked(CaseNumber number, String accident, LocalDate on, String actor) {
		this.work.hazard(number).accident(accident, on);
		this.caseFiles.record(number, EntryKind.STATE, actor, ACCIDENT, "linked",
				Map.of(ACCIDENT, accident, "on", on.toString()));
	}

	/**
	 * The accident holds nothing up any more.
	 * @param number the case
	 */
	public void accidentUnlinked(CaseNumber number) {
		Hazard hazard = this.work.hazard(number);
		Map<String, String> content = Map.of(ACCIDENT, hazard.accident().orElse(""));
		hazard.accidentUnlinked();
		this.caseFiles.record(number, EntryKind.STATE, SYSTEM, ACCIDENT, "unlinked", content);
	}

	private Instant now() {
		return this.clock.instant();
	}

}
