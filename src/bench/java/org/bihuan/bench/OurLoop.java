package org.bihuan.bench;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.bihuan.casefile.Evidence;
import org.bihuan.form.EvidenceRule;
import org.bihuan.hazard.CaseWalk;
import org.bihuan.hazard.HazardSource;
import org.bihuan.hazard.Hazards;
import org.bihuan.hazard.Registration;
import org.bihuan.organisation.People;
import org.bihuan.organisation.Person;
import org.bihuan.program.Photos;
import org.bihuan.shared.CaseNumber;
import org.bihuan.shared.UnitCode;
import org.bihuan.shared.Zone;
import org.bihuan.workflow.InboxFilter;
import org.bihuan.workflow.InboxFilter.Box;
import org.bihuan.workflow.InboxRow;
import org.bihuan.workflow.Tasks;

/**
 * The loop through the contracts behind our pages and our API. Who does a step and what
 * they fill in is found out in a rehearsal that is not measured.
 */
final class OurLoop implements Loop {

	private final Program program;

	private final Tasks tasks;

	private final String unit;

	private final Person inspector;

	private final Map<String, Person> people = new HashMap<>();

	private final Map<String, Map<String, Object>> values = new HashMap<>();

	private InboxRow task;

	private List<EvidenceRule> asked = List.of();

	OurLoop(Program program, String unit) {
		this.program = program;
		this.tasks = program.bean(Tasks.class);
		this.unit = unit;
		this.inspector = program.bean(People.class).find("inspector1-emergency").orElseThrow();
		rehearse();
	}

	private void rehearse() {
		String today = LocalDate.now(Zone.SHANGHAI).toString();
		this.values.putAll(Map.of("confirm-registration",
				Map.of("outcome", "confirm", "canFixAtOnce", true, "grade", "GENERAL", "gradeReason", "不构成重大"),
				"fix-at-once", Map.of("done", "已清理"), "sign-off", Map.of("outcome", "approve"), "look-back",
				Map.of("visitedOn", today, "findings", "未复发", "outcome", "held")));
		CaseWalk walk = new CaseWalk(this.program.context(), new CaseNumber(register()));
		for (String step : STEPS) {
			if (step.equals("verify")) {
				this.values.put(step, walk.verification("pass"));
			}
			this.people.put(step, walk.who(walk.open(step)));
			walk.does(step, this.values.get(step));
		}
	}

	@Override
	public String register() {
		Registration registration = new Registration(new UnitCode(this.unit), null, "灯管脱落", "灯管松动", "一车间", null,
				Map.of(), false, false, HazardSource.AUTHORITY_INSPECTION, null, null);
		return this.program.bean(Hazards.class).register(registration, this.inspector, null).value();
	}

	@Override
	public void act(String number, String step, String act) {
		Person person = this.people.get(step);
		switch (act) {
			case "list" ->
				this.task = this.tasks.list(new InboxFilter(Box.CLAIMABLE, number, null, null, false, null, 50), person)
					.items()
					.get(0);
			case "claim" -> this.tasks.claim(this.task.id(), person);
			case "form" -> this.asked = this.tasks.form(this.task.id(), person).form().evidence();
			case "evidence" -> this.asked.forEach((rule) -> add(rule, person));
			case "complete" -> this.tasks.complete(this.task.id(), this.values.get(step), person);
			default -> throw new IllegalArgumentException(act);
		}
	}

	private void add(EvidenceRule rule, Person person) {
		for (int i = 0; i < rule.min(); i++) {
			this.program.bean(Evidence.class)
				.add(this.task.caseNumber(), this.task.step(), this.task.id(), rule.kind(), "photo.png", Photos.next(),
						person.login());
		}
	}

}
