package org.bihuan.overview;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.bihuan.deadline.OverdueClock;
import org.bihuan.shared.CaseNumber;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Joins the clocks of a page with the steps and ladders of their cases, which are asked
 * for once per page.
 */
@Component
class ClockStories {

	private final ObjectProvider<StorySources> sources;

	ClockStories(ObjectProvider<StorySources> sources) {
		this.sources = sources;
	}

	List<ClockStory> of(List<OverdueClock> clocks, Locale locale) {
		Set<CaseNumber> numbers = clocks.stream()
			.map(OverdueClock::caseNumber)
			.collect(Collectors.toCollection(LinkedHashSet::new));
		Map<CaseNumber, List<StorySources.Step>> steps = steps(numbers, locale);
		Map<CaseNumber, List<StorySources.Ladder>> ladders = ladders(numbers);
		return clocks.stream()
			.map((clock) -> of(clock, steps.getOrDefault(clock.caseNumber(), List.of()),
					ladders.getOrDefault(clock.caseNumber(), List.of())))
			.toList();
	}

	/**
	 * What concerns one clock: steps that name its obligation, and the ladder against who
	 * must meet it. Other steps of the case stop nothing of this clock.
	 */
	static ClockStory of(OverdueClock clock, List<StorySources.Step> steps, List<StorySources.Ladder> ladders) {
		return new ClockStory(clock, steps.stream().filter((step) -> clock.word().equals(step.obligation())).toList(),
				ladders.stream().filter((one) -> one.addressee().equals(clock.debtor())).findFirst().orElse(null));
	}

	private Map<CaseNumber, List<StorySources.Step>> steps(Collection<CaseNumber> numbers, Locale locale) {
		StorySources told = this.sources.getIfAvailable();
		return (told == null || numbers.isEmpty()) ? Map.of() : told.steps(numbers, locale);
	}

	private Map<CaseNumber, List<StorySources.Ladder>> ladders(Collection<CaseNumber> numbers) {
		StorySources told = this.sources.getIfAvailable();
		return (told == null || numbers.isEmpty()) ? Map.of() : told.ladders(numbers);
	}

}
