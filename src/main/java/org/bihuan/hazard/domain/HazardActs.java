package org.bihuan.hazard.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.bihuan.casefile.CaseFiles;
import org.bihuan.deadline.Obligations;
import org.bihuan.hazard.AppliedForVerification;
import org.bihuan.hazard.CannotFixSoon;
import org.bihuan.hazard.VerificationFailed;
import org.bihuan.shared.CaseNumber;
import org.bihuan.shared.Refusal;
import org.jspecify.annotations.Nullable;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/**
 * What people do to a hazard in their steps. Filing holds a clock; a return lets it run
 * again.
 */
@Service
public class HazardActs {

	private final HazardRepository hazards;

	private final Obligations obligations;

	private final CaseFiles caseFiles;

	private final ApplicationEventPublisher events;

	HazardActs(HazardRepository hazards, Obligations obligations, CaseFiles caseFiles,
			ApplicationEventPublisher events) {
		this.hazards = hazards;
		this.obligations = obligations;
		this.caseFiles = caseFiles;
		this.events = events;
	}

	/**
	 * The hazard of a case.
	 * @param number the case
	 * @return the hazard
	 */
	public Hazard hazard(CaseNumber number) {
		return this.hazards.findById(number.value()).orElseThrow();
	}

	/**
	 * Confirms that the finding is true.
	 * @param number the case
	 * @param canFixAtOnce whether it can be fixed at once; a major hazard never can
	 * @param grade grade set by hand where no criterion could be asked; null to keep it
	 * @param actor login of who confirms
	 * @return the hazard
	 */
	public Hazard confirm(CaseNumber number, boolean canFixAtOnce, @Nullable String grade, String actor) {
		Hazard hazard = hazard(number);
		if (grade != null && !grade.equals(hazard.grade())) {
			hazard.graded(grade);
			this.caseFiles.changeGrade(number, grade, actor);
		}
		hazard.canFixAtOnce(canFixAtOnce);
		return hazard;
	}

	/**
	 * Records interim measures: their clock is met.
	 * @param number the case
	 * @param at when
	 */
	public void interimMeasuresTaken(CaseNumber number, Instant at) {
		hazard(number).interimMeasuresTaken();
		this.obligations.meet(number, Obligation.INTERIM, "interim-measures", at);
	}

	/**
	 * Files one of the two reports: both filed meet their clock.
	 * @param number the case
	 * @param step step that files it
	 * @param at when
	 */
	public void reportFiled(CaseNumber number, String step, Instant at) {
		if (hazard(number).reportFiled()) {
			this.obligations.meet(number, Obligation.REPORT, step, at);
		}
	}

	/**
	 * Files a plan.
	 * @param number the case
	 * @param measures its measures
	 * @param timeLimit last day of the rectification
	 * @param at when
	 */
	public void planFiled(CaseNumber number, List<PlannedMeasure> measures, LocalDate timeLimit, Instant at) {
		hazard(number).planned(measures, timeLimit);
		this.obligations.hold(number, Obligation.PLAN, "five-fix-assignment", at);
	}

	/**
	 * Takes a filed plan back before anybody has looked at it: its clock runs on as if it
	 * had not been filed.
	 * @param number the case
	 * @param at when
	 */
	public void planTakenBack(CaseNumber number, Instant at) {
		this.obligations.takeBack(number, Obligation.PLAN, "recall", at);
	}

	/**
	 * Returns the plan: its clock runs again.
	 * @param number the case
	 * @param at when
	 */
	public void planReturned(CaseNumber number, Instant at) {
		this.obligations.resume(number, Obligation.PLAN, hazard(number).terms().reworkDays(), "approve-plan", at);
	}

	/**
	 * The plan shows that the hazard cannot be fixed soon.
	 * @param number the case
	 * @param at when
	 */
	public void cannotFixSoon(CaseNumber number, Instant at) {
		this.events.publishEvent(new CannotFixSoon(number, at));
	}

	/**
	 * Carries a measure out.
	 * @param number the case
	 * @param measure the measure
	 */
	public void measureDone(CaseNumber number, String measure) {
		hazard(number).measureDone(measure);
	}

	/**
	 * Applies for verification: the clock of the rectification is held.
	 * @param number the case
	 * @param step step that applies
	 * @param actor login of who applies
	 * @param at when
	 */
	public void appliedForVerification(CaseNumber number, String step, String actor, Instant at) {
		this.obligations.hold(number, Obligation.RECTIFY, step, at);
		this.caseFiles.changeState(number, CaseState.VERIFYING.name(), null, actor);
		this.events.publishEvent(new AppliedForVerification(number, at));
	}

	/**
	 * Takes an application for verification back before anybody has looked at it: the
	 * clock runs on as if it had not been made. Once a refusal is on record the
	 * application stays as it was made.
	 * @param number the case
	 * @param actor login of who takes it back
	 * @param at when
	 */
	public void applicationTakenBack(CaseNumber number, String actor, Instant at) {
		Hazard hazard = hazard(number);
		if (hazard.failedVerifications() > hazard.terms().maxReworks()) {
			throw new Refusal.Conflict("hazard.recall.refused");
		}
		this.obligations.takeBack(number, Obligation.RECTIFY, "recall", at);
		this.caseFiles.changeState(number, CaseState.RECTIFYING.name(), null, actor);
	}

	/**
	 * Takes the result of a verification over. A failed one lets the clock run again.
	 * @param number the case
	 * @param passed result by measure
	 * @param outcome {@code pass} or why it failed
	 * @param at when
	 */
	public void verified(CaseNumber number, Map<String, Boolean> passed, String outcome, Instant at) {
		Hazard hazard = hazard(number);
		hazard.judged(passed);
		if (!"pass".equals(outcome)) {
			hazard.verificationFailed();
			this.obligations.resume(number, Obligation.RECTIFY, hazard.terms().reworkDays(), "verify", at);
			this.events.publishEvent(
					new VerificationFailed(number, hazard.failedVerifications(), hazard.terms().maxReworks(), at));
		}
	}

	/**
	 * Returns a sign-off: it is verified again.
	 * @param number the case
	 * @param actor login of who returns it
	 */
	public void signOffReturned(CaseNumber number, String actor) {
		this.caseFiles.changeState(number, CaseState.VERIFYING.name(), null, actor);
	}

	/**
	 * Files the look-back: its clock is met.
	 * @param number the case
	 * @param at when
	 */
	public void lookedBack(CaseNumber number, Instant at) {
		this.obligations.meet(number, Obligation.LOOK_BACK, "look-back", at);
	}

}
