package org.bihuan.hazard.step;

import java.util.Map;

import org.bihuan.hazard.domain.Duplicates;
import org.bihuan.hazard.domain.Hazard;
import org.bihuan.hazard.domain.HazardActs;
import org.bihuan.workflow.StepContext;
import org.bihuan.workflow.StepHandler;

import org.springframework.stereotype.Component;

/**
 * Step {@code confirm-registration}: true, not true, or known already. Where no criterion
 * could be asked, whoever confirms sets the grade; it can only be raised.
 */
@Component
class ConfirmRegistration implements StepHandler {

	private final HazardActs acts;

	private final Duplicates duplicates;

	ConfirmRegistration(HazardActs acts, Duplicates duplicates) {
		this.acts = acts;
		this.duplicates = duplicates;
	}

	@Override
	public String step() {
		return "confirm-registration";
	}

	@Override
	public Map<String, Object> prefill(StepContext context) {
		Hazard hazard = this.acts.hazard(context.caseNumber());
		return Map.of("askGrade", hazard.asksGrade() && !hazard.major(), "canFixAtOnce", false);
	}

	@Override
	public Map<String, Object> complete(StepContext context, Map<String, Object> values) {
		Answers answers = new Answers(values);
		return switch (answers.outcome()) {
			case "duplicate" -> duplicate(context, String.valueOf(answers.text("duplicateOf")));
			case "confirm" -> confirm(context, answers);
			default -> Map.of();
		};
	}

	private Map<String, Object> duplicate(StepContext context, String original) {
		this.duplicates.point(context.caseNumber(),
				this.duplicates.original(context.caseNumber(), original, context.person()));
		return Map.of();
	}

	private Map<String, Object> confirm(StepContext context, Answers answers) {
		boolean wasMajor = this.acts.hazard(context.caseNumber()).major();
		Hazard hazard = this.acts.confirm(context.caseNumber(), answers.yes("canFixAtOnce"), answers.text("grade"),
				context.person().login());
		return (hazard.major() && !wasMajor) ? Map.of("grade", hazard.grade(), "dutiesDone", false, "major", true)
				: Map.of();
	}

}
