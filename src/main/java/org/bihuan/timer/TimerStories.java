package org.bihuan.timer;

import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.bihuan.casefile.CaseFiles;
import org.bihuan.casefile.CaseHeader;
import org.bihuan.escalation.LadderState;
import org.bihuan.escalation.Ladders;
import org.bihuan.organisation.Units;
import org.bihuan.shared.CaseNumber;
import org.bihuan.shared.UnitCode;
import org.bihuan.workflow.OpenStep;
import org.bihuan.workflow.Tasks;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Joins the timers of a page with covers, steps, ladders and names of units, which are
 * asked for once a page. For the engine's list nothing of a case is read at all.
 */
@Component
class TimerStories {

	private final CaseFiles files;

	private final Tasks tasks;

	private final Ladders ladders;

	private final Units units;

	TimerStories(CaseFiles files, Tasks tasks, Ladders ladders, Units units) {
		this.files = files;
		this.tasks = tasks;
		this.ladders = ladders;
		this.units = units;
	}

	List<TimerStory> of(List<Waiting> page, boolean engine) {
		Map<CaseNumber, List<OpenStep>> steps = this.tasks.open(numbers(page, Set.of(TimerKind.SERVICE)));
		if (engine) {
			return page.stream()
				.map((one) -> new TimerStory(null, "", step(one, steps.getOrDefault(number(one), List.of())), null))
				.toList();
		}
		Map<CaseNumber, CaseHeader> covers = this.files.headers(numbers(page, Set.of(TimerKind.values())));
		Map<CaseNumber, List<LadderState>> live = this.ladders.live(numbers(page, Set.of(TimerKind.LADDER)));
		List<TimerStory> bare = page.stream().map((one) -> {
			CaseNumber number = number(one);
			return new TimerStory(covers.get(number), "", step(one, steps.getOrDefault(number, List.of())),
					ladder(one, live.getOrDefault(number, List.of())));
		}).toList();
		return named(page, bare);
	}

	private static CaseNumber number(Waiting one) {
		return new CaseNumber(Objects.requireNonNullElse(one.caseNumber(), ""));
	}

	private static Collection<CaseNumber> numbers(List<Waiting> page, Set<TimerKind> kinds) {
		return page.stream()
			.filter((one) -> kinds.contains(one.kind()))
			.map(Waiting::caseNumber)
			.filter(Objects::nonNull)
			.map(CaseNumber::new)
			.collect(Collectors.toSet());
	}

	private static String code(Waiting one) {
		return (one.clock() != null) ? one.clock().of() : "";
	}

	private static String step(Waiting one, List<OpenStep> open) {
		return open.stream()
			.filter((step) -> step.step().equals(code(one)))
			.map(OpenStep::stepName)
			.findFirst()
			.orElse(code(one));
	}

	/**
	 * A timer does not say which ladder is its own: the moment does, or there is only
	 * one.
	 */
	private static @Nullable LadderState ladder(Waiting one, List<LadderState> live) {
		if (live.size() == 1) {
			return live.get(0);
		}
		return live.stream()
			.filter((ladder) -> ladder.nextAt() != null
					&& ladder.nextAt().truncatedTo(ChronoUnit.SECONDS).equals(one.at().truncatedTo(ChronoUnit.SECONDS)))
			.findFirst()
			.orElse(null);
	}

	private List<TimerStory> named(List<Waiting> page, List<TimerStory> stories) {
		Set<UnitCode> codes = new HashSet<>();
		for (int i = 0; i < page.size(); i++) {
			whom(page.get(i), stories.get(i)).ifPresent(codes::add);
		}
		Map<UnitCode, String> names = codes.isEmpty() ? Map.of() : this.units.names(codes);
		return IntStream.range(0, page.size())
			.mapToObj((i) -> with(stories.get(i), whom(page.get(i), stories.get(i)), names))
			.toList();
	}

	private static TimerStory with(TimerStory story, Optional<UnitCode> whom, Map<UnitCode, String> names) {
		return new TimerStory(story.header(), whom.map((code) -> names.getOrDefault(code, code.value())).orElse(""),
				story.step(), story.ladder());
	}

	/** Whoever owes it; whom a ladder is aimed at; the unit of the case. */
	private static Optional<UnitCode> whom(Waiting waiting, TimerStory story) {
		if (waiting.clock() != null) {
			return Optional.of(waiting.clock().debtor());
		}
		return (story.ladder() != null) ? Optional.of(story.ladder().addressee())
				: Optional.ofNullable(story.header()).map(CaseHeader::unit);
	}

}
