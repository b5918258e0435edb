package org.bihuan.scenario;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.bihuan.hazard.Hazards;
import org.bihuan.hazard.Registration;
import org.bihuan.organisation.People;
import org.bihuan.organisation.Person;
import org.bihuan.scenario.Played.Finding;
import org.bihuan.scenario.Played.Stopped;
import org.bihuan.shared.CaseNumber;
import org.bihuan.shared.Group;
import org.bihuan.shared.Refusal;
import org.bihuan.shared.UnitCode;
import org.bihuan.shared.Zone;
import org.bihuan.workflow.CaseActs;
import org.bihuan.workflow.ClockControl;
import org.bihuan.workflow.InboxRow;
import org.bihuan.workflow.PassedElements;
import org.bihuan.workflow.Tasks;
import org.jspecify.annotations.Nullable;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Plays one scenario with the product's own contracts: whoever acts may do what that
 * person may do, and what a form refuses is refused here, too.
 */
@Component
@Profile("scenario")
class ScenarioPlay {

	private final Hazards hazards;

	private final Tasks tasks;

	private final CaseActs acts;

	private final People people;

	private final PassedElements passed;

	private final ClockControl control;

	private final Clock clock;

	private final Filling filling;

	private final Looking looking;

	ScenarioPlay(Hazards hazards, Tasks tasks, CaseActs acts, People people, PassedElements passed,
			ClockControl control, Clock clock, Filling filling, Looking looking) {
		this.hazards = hazards;
		this.tasks = tasks;
		this.acts = acts;
		this.people = people;
		this.passed = passed;
		this.control = control;
		this.clock = clock;
		this.filling = filling;
		this.looking = looking;
	}

	Played play(String name, Scenario scenario) {
		List<Finding> findings = new ArrayList<>();
		CaseNumber number = null;
		Stopped stopped = null;
		int at = 0;
		try {
			this.control.set(scenario.begins().atZone(Zone.SHANGHAI).toInstant());
			number = register(scenario.hazard());
			for (Act act : scenario.acts()) {
				at++;
				findings.addAll(play(at, act, number));
			}
		}
		catch (Refusal ex) {
			stopped = Stopped.of(at, ex);
		}
		catch (RuntimeException ex) {
			stopped = new Stopped(at, "scenario.stopped.fault", List.of(String.valueOf(ex)), List.of());
		}
		return new Played(name, (number != null) ? number.value() : null, findings, stopped,
				(number != null) ? this.passed.of(number) : List.of());
	}

	private CaseNumber register(Found found) {
		Registration registration = new Registration(new UnitCode(found.unit()), null, found.title(), found.title(),
				"演练", found.criterion(), (found.answers() != null) ? found.answers() : Map.of(), found.stoppage(),
				found.notAlone(), found.source(), null, null);
		CaseNumber number = this.hazards.register(registration, person(found.by()), null);
		settle();
		return number;
	}

	private List<Finding> play(int at, Act act, CaseNumber number) {
		if (act.expects() != null) {
			return this.looking.look(at, act.expects(), number);
		}
		if (act.waits() != null) {
			this.control.advance(act.waits());
		}
		else if (act.until() != null) {
			Instant goal = act.until().atZone(Zone.SHANGHAI).toInstant();
			if (goal.isBefore(this.clock.instant())) {
				throw new Refusal.Conflict("scenario.stopped.past", act.until());
			}
			this.control.advance(Duration.between(this.clock.instant(), goal));
		}
		else if (act.does() != null) {
			does(act.does(), act, number);
		}
		else {
			begins(String.valueOf(act.begins()), act, number);
		}
		return List.of();
	}

	private void does(String step, Act act, CaseNumber number) {
		InboxRow task = this.tasks.open(number)
			.stream()
			.filter((one) -> one.step().equals(step))
			.findFirst()
			.orElseThrow(() -> new Refusal.Conflict("scenario.stopped.not-open", step, this.looking.open(number)));
		Person person = (act.by() != null) ? person(act.by()) : whoMay(task);
		this.filling.photos(number, task, person);
		this.tasks.complete(task.id(), this.filling.filled(task, person, act.values()), person);
		settle();
	}

	private void begins(String key, Act act, CaseNumber number) {
		if (act.by() == null) {
			throw new Refusal.Conflict("scenario.stopped.nobody", key);
		}
		Person person = person(act.by());
		@Nullable String task = this.acts.open(number, key, person).task();
		if (task != null) {
			InboxRow row = this.tasks.find(task, person);
			this.filling.photos(number, row, person);
			this.tasks.complete(task, this.filling.filled(row, person, act.values()), person);
		}
		settle();
	}

	/** What is due at once happens before anybody looks. */
	private void settle() {
		this.control.advance(Duration.ZERO);
	}

	private Person person(String login) {
		return this.people.find(login)
			.orElseThrow(() -> new Refusal.Conflict("scenario.stopped.unknown-person", login));
	}

	private Person whoMay(InboxRow task) {
		return task.groups()
			.stream()
			.flatMap((group) -> this.people.holding(Group.parse(group)).stream())
			.filter((person) -> this.tasks.mayDo(task, person))
			.findFirst()
			.orElseThrow(() -> new Refusal.Conflict("scenario.stopped.nobody-may", task.step(), task.groups()));
	}

}
