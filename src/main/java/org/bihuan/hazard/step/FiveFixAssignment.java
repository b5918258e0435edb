package org.bihuan.hazard.step;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.bihuan.calendar.WorkCalendar;
import org.bihuan.casefile.CaseFiles;
import org.bihuan.form.Option;
import org.bihuan.hazard.domain.Hazard;
import org.bihuan.hazard.domain.HazardActs;
import org.bihuan.hazard.domain.PlannedMeasure;
import org.bihuan.organisation.People;
import org.bihuan.shared.FieldProblem;
import org.bihuan.shared.Group;
import org.bihuan.shared.Refusal;
import org.bihuan.shared.UnitCode;
import org.bihuan.shared.Zone;
import org.bihuan.workflow.Decisions;
import org.bihuan.workflow.StepContext;
import org.bihuan.workflow.StepHandler;

import org.springframework.stereotype.Component;

/**
 * Step {@code five-fix-assignment}: who, what, money, time and contingency, as far as the
 * sector's document asks for them. Whoever accepts the work is nobody who does it.
 */
@Component
class FiveFixAssignment implements StepHandler {

	private final HazardActs acts;

	private final Decisions decisions;

	private final People people;

	private final WorkCalendar calendar;

	private final CaseFiles caseFiles;

	FiveFixAssignment(HazardActs acts, Decisions decisions, People people, WorkCalendar calendar, CaseFiles caseFiles) {
		this.acts = acts;
		this.decisions = decisions;
		this.people = people;
		this.calendar = calendar;
		this.caseFiles = caseFiles;
	}

	@Override
	public String step() {
		return "five-fix-assignment";
	}

	@Override
	public Map<String, Object> prefill(StepContext context) {
		Hazard hazard = this.acts.hazard(context.caseNumber());
		LocalDate today = day(context.at());
		Map<String, Object> row = new HashMap<>();
		row.put("what", hazard.finding().title());
		row.put("byWhen", today.toString());
		options(context).get("workers").stream().findFirst().ifPresent((worker) -> row.put("who", worker.value()));
		Map<String, Object> data = new HashMap<>();
		data.put("responsibleUnit", this.caseFiles.header(context.caseNumber()).unitName());
		data.put("responsiblePerson", context.person().name());
		data.put("measures", List.of(row));
		data.put("timeLimit", today.toString());
		data.put("earliestDate", today.toString());
		data.put("latestDate", latest(hazard, context).toString());
		return data;
	}

	private LocalDate latest(Hazard hazard, StepContext context) {
		return day(this.calendar.end(context.at(), hazard.terms().rectify()));
	}

	private static LocalDate day(Instant at) {
		return LocalDate.ofInstant(at, Zone.SHANGHAI);
	}

	@Override
	public Map<String, List<Option>> options(StepContext context) {
		UnitCode unit = new UnitCode(this.acts.hazard(context.caseNumber()).finding().unit());
		return Map.of("workers", holding(unit, "worker"), "people",
				holding(unit, "safety-officer", "deputy-leader", "principal-leader"));
	}

	private List<Option> holding(UnitCode unit, String... roles) {
		return Stream.of(roles)
			.flatMap((role) -> this.people.holding(new Group(role, unit)).stream())
			.distinct()
			.map((person) -> new Option(person.login(), person.name()))
			.toList();
	}

	@Override
	public Set<String> required(StepContext context) {
		String sector = this.acts.hazard(context.caseNumber()).finding().sector();
		return PlanElement
			.fields(String.valueOf(this.decisions.evaluate("assignment-elements", Map.of("sector", sector))
				.get(0)
				.outputs()
				.get("required")));
	}

	@Override
	public Map<String, Object> complete(StepContext context, Map<String, Object> values) {
		Answers answers = new Answers(values);
		List<PlannedMeasure> measures = answers.rows("measures").stream().map(FiveFixAssignment::measure).toList();
		check(answers, measures);
		this.decisions.decide(context.caseNumber(), "assignment-elements",
				Map.of("sector", this.acts.hazard(context.caseNumber()).finding().sector()));
		this.acts.planFiled(context.caseNumber(), measures, answers.day("timeLimit"), context.at());
		return Map.of();
	}

	@Override
	public void recall(StepContext context) {
		this.acts.planTakenBack(context.caseNumber(), context.at());
	}

	private static PlannedMeasure measure(Answers row) {
		return new PlannedMeasure(String.valueOf(row.text("what")), row.text("who"), row.money("money"),
				row.day("byWhen"));
	}

	private void check(Answers answers, List<PlannedMeasure> measures) {
		List<FieldProblem> problems = new ArrayList<>();
		for (int i = 0; i < measures.size(); i++) {
			if (measures.get(i).byWhen().isAfter(answers.day("timeLimit"))) {
				problems.add(new FieldProblem("measures[" + i + "].byWhen", "hazard.plan.afterLimit"));
			}
		}
		String acceptor = answers.text("acceptor");
		if (acceptor != null && measures.stream().anyMatch((measure) -> acceptor.equals(measure.who()))) {
			problems.add(new FieldProblem("acceptor", "hazard.plan.acceptorWorks"));
		}
		if (!problems.isEmpty()) {
			throw new Refusal.Invalid(problems);
		}
	}

}
