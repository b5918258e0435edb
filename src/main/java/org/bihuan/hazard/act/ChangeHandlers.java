package org.bihuan.hazard.act;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;

import org.bihuan.hazard.Hazards;
import org.bihuan.hazard.domain.HazardChanges;
import org.bihuan.shared.CaseNumber;
import org.bihuan.shared.Refusal;
import org.bihuan.shared.Zone;
import org.bihuan.workflow.StepContext;
import org.bihuan.workflow.StepHandler;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Steps that change a grade, or link a case with an accident.
 */
@Configuration(proxyBeanMethods = false)
class ChangeHandlers {

	private final Asked asked;

	private final HazardGuard guard;

	private final Hazards hazards;

	private final HazardChanges changes;

	private final Clock clock;

	ChangeHandlers(Asked asked, HazardGuard guard, Hazards hazards, HazardChanges changes, Clock clock) {
		this.asked = asked;
		this.guard = guard;
		this.hazards = hazards;
		this.changes = changes;
		this.clock = clock;
	}

	@Bean
	StepHandler changeGrade() {
		return new ActStep("change-grade", (number) -> Map.of(), this::gradeChanged);
	}

	private Map<String, Object> gradeChanged(StepContext context, Map<String, Object> values) {
		String grade = String.valueOf(values.get("grade"));
		if (this.hazards.find(context.caseNumber()).orElseThrow().grade().equals(grade)) {
			throw new Refusal.Invalid("grade", "hazard.grade.same");
		}
		return Map.of("gradeUp", "MAJOR".equals(grade));
	}

	@Bean
	StepHandler confirmGradeChange() {
		return new ActStep("confirm-grade-change", (number) -> this.asked.requested(number, "change-grade"));
	}

	@Bean
	StepHandler linkAccident() {
		return new ActStep("link-accident",
				(number) -> Map.of("latestDate", LocalDate.now(this.clock.withZone(Zone.SHANGHAI)).toString()),
				this::linked);
	}

	private Map<String, Object> linked(StepContext context, Map<String, Object> values) {
		this.changes.accidentLinked(context.caseNumber(), String.valueOf(values.get("accident")),
				LocalDate.parse(String.valueOf(values.get("happenedOn"))), context.person().login());
		return Map.of();
	}

	@Bean
	StepHandler requestUnlink() {
		return new ActStep("request-unlink", this::accident);
	}

	@Bean
	StepHandler confirmUnlink() {
		return new ActStep("confirm-unlink", (number) -> Map.of("accident", this.guard.accident(number).orElse(""),
				"requested", this.asked.reason(number, "request-unlink")));
	}

	private Map<String, Object> accident(CaseNumber number) {
		return Map.of("accident", this.guard.accident(number).orElse(""));
	}

}
