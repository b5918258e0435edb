package org.bihuan.overview;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.bihuan.organisation.Person;
import org.bihuan.shared.Refusal;
import org.bihuan.workflow.OpenStep;
import org.bihuan.workflow.TaskVerbs;
import org.bihuan.workflow.TaskVerbs.Verb;

import org.springframework.stereotype.Component;

/**
 * Urges the open steps that serve a clock.
 */
@Component
class UrgeDeed implements BoardDeed {

	private final TaskVerbs verbs;

	UrgeDeed(TaskVerbs verbs) {
		this.verbs = verbs;
	}

	@Override
	public Set<BoardAct> acts() {
		return Set.of(BoardAct.URGE);
	}

	@Override
	public Optional<Refusal> hindrance(ClockStory story, ActOrder order, Person by) {
		if (story.steps().isEmpty()) {
			return Optional.of(new Refusal.Conflict("overview.act.noStep"));
		}
		return others(story, by).isEmpty() ? Optional.of(new Refusal.Conflict("overview.act.ownStep"))
				: Optional.empty();
	}

	/** Steps that are not one's own to do. */
	private List<OpenStep> others(ClockStory story, Person by) {
		return story.steps()
			.stream()
			.filter((step) -> this.verbs.situation(step.taskId(), by).verbs().contains(Verb.URGE))
			.toList();
	}

	@Override
	public Said does(ClockStory story, ActOrder order, Person by) {
		List<OpenStep> steps = others(story, by);
		steps.forEach((step) -> this.verbs.urge(step.taskId(), order.reason(), by));
		return Said.of("overview.act.done.urge", steps.size());
	}

}
