package org.bihuan.overview;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.bihuan.organisation.People;
import org.bihuan.organisation.Person;
import org.bihuan.shared.Refusal;
import org.bihuan.workflow.OpenStep;
import org.bihuan.workflow.TaskVerbs;
import org.bihuan.workflow.TaskVerbs.Verb;

import org.springframework.stereotype.Component;

/**
 * Gives the open steps that serve a clock to somebody else of their groups.
 */
@Component
class ReassignDeed implements BoardDeed {

	private final TaskVerbs verbs;

	private final People people;

	ReassignDeed(TaskVerbs verbs, People people) {
		this.verbs = verbs;
		this.people = people;
	}

	@Override
	public Set<BoardAct> acts() {
		return Set.of(BoardAct.REASSIGN);
	}

	@Override
	public Optional<Refusal> hindrance(ClockStory story, ActOrder order, Person by) {
		if (story.steps().isEmpty()) {
			return Optional.of(new Refusal.Conflict("overview.act.noStep"));
		}
		List<OpenStep> led = story.steps().stream().filter((step) -> leads(step, by)).toList();
		if (led.isEmpty()) {
			return Optional.of(new Refusal.Forbidden("overview.act.notYours"));
		}
		String to = order.to();
		if (to == null || led.stream().anyMatch((step) -> able(step, to, by))) {
			return Optional.empty();
		}
		return Optional.of(new Refusal.Conflict("overview.act.notAble", name(to)));
	}

	private boolean leads(OpenStep step, Person by) {
		return this.verbs.situation(step.taskId(), by).verbs().contains(Verb.ASSIGN);
	}

	private boolean able(OpenStep step, String to, Person by) {
		return this.verbs.eligible(step.taskId(), Verb.ASSIGN, by).stream().anyMatch((one) -> one.login().equals(to));
	}

	private String name(String login) {
		return this.people.find(login).map(Person::name).orElse(login);
	}

	@Override
	public Said does(ClockStory story, ActOrder order, Person by) {
		String to = String.valueOf(order.to());
		List<OpenStep> steps = story.steps().stream().filter((step) -> leads(step, by) && able(step, to, by)).toList();
		steps.forEach((step) -> this.verbs.assign(step.taskId(), to, order.reason(), by));
		return Said.of("overview.act.done.reassign", steps.size(), name(to));
	}

}
