package org.bihuan.hazard.act;

import java.util.Optional;
import java.util.Set;

import org.bihuan.casefile.CaseFiles;
import org.bihuan.hazard.HazardView;
import org.bihuan.hazard.Hazards;
import org.bihuan.shared.CaseNumber;
import org.bihuan.shared.Refusal;
import org.bihuan.workflow.Tasks;

import org.springframework.stereotype.Component;

/**
 * What the state of a case has against an act.
 */
@Component
class HazardGuard {

	private static final Set<String> PLAN_IN_WORK = Set.of("approve-plan", "rectify-measure", "self-acceptance");

	private final Hazards hazards;

	private final CaseFiles caseFiles;

	private final Tasks tasks;

	HazardGuard(Hazards hazards, CaseFiles caseFiles, Tasks tasks) {
		this.hazards = hazards;
		this.caseFiles = caseFiles;
		this.tasks = tasks;
	}

	Optional<Refusal.Conflict> open(CaseNumber number) {
		if (this.hazards.find(number).isEmpty()) {
			return refusal("hazard.act.noHazard");
		}
		return "CLOSED".equals(state(number)) ? refusal("hazard.act.closed") : Optional.empty();
	}

	Optional<Refusal.Conflict> notSignedOff(CaseNumber number) {
		return open(number)
			.or(() -> "SIGNED_OFF".equals(state(number)) ? refusal("hazard.act.signedOff") : Optional.empty());
	}

	Optional<Refusal.Conflict> planInWork(CaseNumber number) {
		return notSignedOff(number)
			.or(() -> this.tasks.open(number).stream().anyMatch((task) -> PLAN_IN_WORK.contains(task.step()))
					? Optional.empty() : refusal("hazard.act.noPlanInWork"));
	}

	Optional<Refusal.Conflict> withoutAccident(CaseNumber number) {
		return open(number)
			.or(() -> accident(number).map((accident) -> new Refusal.Conflict("hazard.accident.linked", accident)));
	}

	Optional<Refusal.Conflict> withAccident(CaseNumber number) {
		return open(number).or(() -> accident(number).isEmpty() ? refusal("hazard.accident.none") : Optional.empty());
	}

	Optional<String> accident(CaseNumber number) {
		return this.hazards.find(number).map(HazardView::accident);
	}

	boolean insideUnit(CaseNumber number) {
		return this.hazards.find(number)
			.filter((hazard) -> hazard.source().selfFound() && "GENERAL".equals(hazard.grade()))
			.isPresent();
	}

	String state(CaseNumber number) {
		return this.caseFiles.header(number).state();
	}

	private static Optional<Refusal.Conflict> refusal(String messageKey) {
		return Optional.of(new Refusal.Conflict(messageKey));
	}

}
