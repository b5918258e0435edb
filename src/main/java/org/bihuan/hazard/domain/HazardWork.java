package org.bihuan.hazard.domain;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.bihuan.casefile.CaseFiles;
import org.bihuan.deadline.Basis;
import org.bihuan.deadline.Obligations;
import org.bihuan.hazard.HazardClosed;
import org.bihuan.hazard.HazardSource;
import org.bihuan.hazard.Registration;
import org.bihuan.shared.CaseNumber;
import org.bihuan.shared.UnitCode;
import org.bihuan.shared.Zone;
import org.bihuan.workflow.CaseActs;
import org.bihuan.workflow.DecisionRow;
import org.bihuan.workflow.Decisions;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/**
 * What the process asks of a hazard between the steps of people: terms, clocks, state.
 */
@Service
public class HazardWork {

	private static final String SYSTEM = "system";

	private final HazardRepository hazards;

	private final HazardRegister register;

	private final Obligations obligations;

	private final Repeats repeats;

	private final CaseFiles caseFiles;

	private final Decisions decisions;

	private final CaseActs acts;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	HazardWork(HazardRepository hazards, HazardRegister register, Obligations obligations, Repeats repeats,
			CaseFiles caseFiles, Decisions decisions, CaseActs acts, ApplicationEventPublisher events, Clock clock) {
		this.hazards = hazards;
		this.register = register;
		this.obligations = obligations;
		this.repeats = repeats;
		this.caseFiles = caseFiles;
		this.decisions = decisions;
		this.acts = acts;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * The table graded the hazard.
	 * @param number the case
	 * @param grade {@code GENERAL} or {@code MAJOR}
	 * @return the hazard
	 */
	public Hazard graded(CaseNumber number, String grade) {
		Hazard hazard = hazard(number);
		hazard.graded(hazard.gradeByHand().orElse(grade));
		if (hazard.major()) {
			this.caseFiles.changeGrade(number, hazard.grade(), SYSTEM);
		}
		return hazard;
	}

	/**
	 * The clocks that only a major hazard has start to run.
	 * @param number the case
	 */
	public void majorDutiesStarted(CaseNumber number) {
		Hazard hazard = underTerms(number);
		Terms terms = hazard.terms();
		this.obligations.start(number, Obligation.INTERIM, terms.interim(), terms.basis(), now());
		this.obligations.start(number, Obligation.REPORT, terms.report(), terms.basis(), now());
	}

	/**
	 * The registration was confirmed: the clock of the plan, or of a fix at once, starts.
	 * @param number the case
	 * @return the hazard
	 */
	public Hazard confirmed(CaseNumber number) {
		Hazard hazard = underTerms(number);
		Terms terms = hazard.terms();
		this.repeats.confirmed(hazard);
		if (hazard.quick()) {
			this.obligations.start(number, Obligation.RECTIFY, terms.rectify(), terms.basis(), now());
			state(number, CaseState.RECTIFYING);
		}
		else {
			planning(hazard);
		}
		return hazard;
	}

	private Hazard underTerms(CaseNumber number) {
		Hazard hazard = hazard(number);
		hazard.under(Terms.of(this.decisions.evaluate(RectificationTerms.TABLE, inputs(hazard)).get(0)));
		return hazard;
	}

	/**
	 * Decides the terms anew, on the record, after the grade has changed.
	 * @param hazard the hazard
	 * @return who approves, verifies, signs off and looks back, by variable
	 */
	Map<String, Object> termsAnew(Hazard hazard) {
		DecisionRow row = this.decisions.decide(hazard.number(), RectificationTerms.TABLE, inputs(hazard)).get(0);
		hazard.under(Terms.of(row));
		Map<String, Object> roles = new HashMap<>();
		for (String role : List.of("confirmedBy", "planApprovedBy", "verifiedBy", "signedOffBy", "lookBackBy")) {
			roles.put(role, row.outputs().get(role));
		}
		return roles;
	}

	/**
	 * What was fixed without a plan needs one, a plan that nobody approved needs
	 * approval, and what waits for its sign-off is verified again.
	 * @param hazard the hazard, major by now
	 * @param withoutPlan whether it was to be fixed at once
	 */
	void raised(Hazard hazard, boolean withoutPlan) {
		String state = this.caseFiles.header(hazard.number()).state();
		if (CaseState.RECTIFYING.name().equals(state)) {
			if (withoutPlan && !hazard.hasPlan()) {
				planning(hazard);
			}
			else {
				state(hazard.number(), CaseState.PLANNING);
			}
		}
		else if (CaseState.SIGNING_OFF.name().equals(state)) {
			state(hazard.number(), CaseState.VERIFYING);
		}
	}

	private Map<String, Object> inputs(Hazard hazard) {
		return RectificationTerms.inputs(hazard, this.caseFiles.flags(hazard.number()));
	}

	private void planning(Hazard hazard) {
		Terms terms = hazard.terms();
		if (this.obligations.find(hazard.number(), Obligation.PLAN).isEmpty()) {
			this.obligations.start(hazard.number(), Obligation.PLAN, terms.plan(), terms.basis(), now());
		}
		state(hazard.number(), CaseState.PLANNING);
	}

	/**
	 * The plan stands: its clock is met, that of the rectification starts. A later plan
	 * never moves it.
	 * @param number the case
	 * @return the hazard
	 */
	public Hazard planAccepted(CaseNumber number) {
		Hazard hazard = hazard(number);
		this.obligations.meet(number, Obligation.PLAN, "approve-plan", now());
		if (this.obligations.find(number, Obligation.RECTIFY).isEmpty()) {
			LocalDate limit = hazard.timeLimit().orElseThrow();
			this.obligations.startUntil(number, Obligation.RECTIFY, endOf(limit),
					new Basis("five-fix-assignment", number.value()), now());
		}
		state(number, CaseState.RECTIFYING);
		return hazard;
	}

	private static Instant endOf(LocalDate day) {
		return day.atTime(LocalTime.of(23, 59, 59)).atZone(Zone.SHANGHAI).toInstant();
	}

	/**
	 * Some measures did not pass: they are done again.
	 * @param number the case
	 * @return the hazard
	 */
	public Hazard measuresReopened(CaseNumber number) {
		Hazard hazard = hazard(number);
		if (hazard.hasPlan()) {
			state(number, CaseState.RECTIFYING);
		}
		return hazard;
	}

	/**
	 * A plan is needed, anew or for the first time.
	 * @param number the case
	 */
	public void planReopened(CaseNumber number) {
		planning(hazard(number));
	}

	/**
	 * Verified; the sign-off is next.
	 * @param number the case
	 */
	public void verified(CaseNumber number) {
		state(number, CaseState.SIGNING_OFF);
	}

	/**
	 * Signed off: rectification is met, nothing but the look-back runs on.
	 * @param number the case
	 */
	public void signedOff(CaseNumber number) {
		Terms terms = hazard(number).terms();
		this.obligations.meet(number, Obligation.RECTIFY, "sign-off", now());
		this.obligations.meet(number, Obligation.LISTED_LIMIT, "sign-off", now());
		this.obligations.endAll(number, "sign-off", now());
		this.obligations.start(number, Obligation.LOOK_BACK, terms.lookBack(), terms.basis(), now());
		state(number, CaseState.SIGNED_OFF);
		this.events.publishEvent(new HazardClosed(number, "SIGNED_OFF"));
		this.acts.caseClosed(number);
	}

	/**
	 * The hazard came back: a new case names the old one.
	 * @param number the closed case
	 */
	public void recurred(CaseNumber number) {
		Finding old = hazard(number).finding();
		this.register.open(new Registration(new UnitCode(old.unit()), old.sector(), old.title(), old.description(),
				old.location(), old.criterion(), Map.of(), old.needsStoppage(), old.cannotFixAlone(),
				HazardSource.OTHER_CASE, LocalDate.now(this.clock), number), SYSTEM);
	}

	/**
	 * The case ends.
	 * @param number the case
	 * @param reason why
	 */
	public void closed(CaseNumber number, String reason) {
		this.obligations.endAll(number, reason, now());
		this.caseFiles.changeState(number, CaseState.CLOSED.name(), reason, SYSTEM);
		if (!"SIGNED_OFF".equals(reason)) {
			this.events.publishEvent(new HazardClosed(number, reason));
			this.acts.caseClosed(number);
		}
	}

	Hazard hazard(CaseNumber number) {
		return this.hazards.findById(number.value()).orElseThrow();
	}

	private void state(CaseNumber number, CaseState state) {
		this.caseFiles.changeState(number, state.name(), null, SYSTEM);
	}

	private Instant now() {
		return this.clock.instant();
	}

}
