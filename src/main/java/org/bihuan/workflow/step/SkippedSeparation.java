package org.bihuan.workflow.step;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

import org.bihuan.shared.CaseNumber;
import org.bihuan.workflow.InboxRow;
import org.bihuan.workflow.inbox.InboxReader;
import org.camunda.bpm.engine.RepositoryService;

import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Which steps separation of duties would miss if a case began at a step now: those it
 * names there though nobody has done any, and those it concerns that every way of the
 * model to that step goes through.
 */
@Component
public class SkippedSeparation {

	private final StepModels models;

	private final RepositoryService repository;

	private final InboxReader inbox;

	private final Map<String, ModelWays> waysByDefinition = new ConcurrentHashMap<>();

	SkippedSeparation(StepModels models, @Lazy RepositoryService repository, InboxReader inbox) {
		this.models = models;
		this.repository = repository;
		this.inbox = inbox;
	}

	/**
	 * Looks at one step.
	 * @param number the case
	 * @param definitionId the version of the model that the case runs
	 * @param step key of the step
	 * @return keys of the steps that would be missed
	 */
	public List<String> at(CaseNumber number, String definitionId, String step) {
		Map<String, StepModel> steps = this.models.steps(definitionId);
		Set<String> done = new HashSet<>(this.inbox.done(number).stream().map(InboxRow::step).toList());
		Set<String> missed = new LinkedHashSet<>();
		List<String> named = steps.get(step).notBy().stream().filter(steps::containsKey).toList();
		if (named.stream().noneMatch(done::contains)) {
			missed.addAll(named);
		}
		ModelWays ways = this.waysByDefinition.computeIfAbsent(definitionId,
				(id) -> ModelWays.of(this.repository.getBpmnModelInstance(id)));
		concerned(steps).filter((one) -> !one.equals(step) && !done.contains(one))
			.filter((one) -> !ways.reach(step, one))
			.forEach(missed::add);
		return List.copyOf(missed);
	}

	private static Stream<String> concerned(Map<String, StepModel> steps) {
		return steps.values()
			.stream()
			.filter((one) -> !one.notBy().isEmpty())
			.flatMap((one) -> Stream.concat(Stream.of(one.step()), one.notBy().stream()))
			.filter(steps::containsKey)
			.distinct()
			.sorted();
	}

}
