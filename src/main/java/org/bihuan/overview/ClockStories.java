package org.bihuan.overview;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.bihuan.deadline.OverdueClock;
import org.bihuan.escalation.LadderState;
import org.bihuan.escalation.Ladders;
import org.bihuan.shared.CaseNumber;
import org.bihuan.workflow.OpenStep;
import org.bihuan.workflow.Tasks;

import org.springframework.stereotype.Component;

/**
 * Joins the clocks of a page with the steps and ladders of their cases, which are asked
 * for once per page.
 */
@Component
class ClockStories {

	private final Tasks tasks;

	private final Ladders ladders;

	ClockStories(Tasks tasks, Ladders ladders) {
		this.tasks = tasks;
		this.ladders = ladders;
	}

	List<ClockStory> of(List<OverdueClock> clocks) {
		Set<CaseNumber> numbers = clocks.stream()
			.map(OverdueClock::caseNumber)
			.collect(Collectors.toCollection(LinkedHashSet::new));
		Map<CaseNumber, List<OpenStep>> steps = this.tasks.open(numbers);
		Map<CaseNumber, List<LadderState>> live = this.ladders.live(numbers);
		return clocks.stream()
			.map((clock) -> of(clock, steps.getOrDefault(clock.caseNumber(), List.of()),
					live.getOrDefault(clock.caseNumber(), List.of())))
			.toList();
	}

	/**
	 * What concerns one clock: steps that name its obligation, and the ladder against who
	 * must meet it. Other steps of the case stop nothing of this clock.
	 */
	static ClockStory of(OverdueClock clock, List<OpenStep> steps, List<LadderState> ladders) {
		return new ClockStory(clock, steps.stream().filter((step) -> clock.word().equals(step.obligation())).toList(),
				ladders.stream().filter((one) -> one.addressee().equals(clock.debtor())).findFirst().orElse(null));
	}

}
