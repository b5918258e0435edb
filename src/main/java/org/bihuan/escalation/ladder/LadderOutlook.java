package org.bihuan.escalation.ladder;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.bihuan.casefile.CaseFlag;
import org.bihuan.casefile.CaseHeader;
import org.bihuan.measure.MeasureView;
import org.bihuan.shared.CaseNumber;
import org.jspecify.annotations.Nullable;

/**
 * What lies around some ladders: their cases, and the measures that were taken there.
 *
 * @param paths the table of rungs
 * @param now when it is looked at
 * @param covers covers of the cases
 * @param flags flags of those that have any
 * @param measures measures of those in which any was taken
 */
record LadderOutlook(LadderPaths paths, Instant now, Map<CaseNumber, CaseHeader> covers,
		Map<CaseNumber, Set<CaseFlag>> flags, Map<CaseNumber, List<MeasureView>> measures) {

	/** Measures of a ladder's case by their identifiers. */
	Map<Long, MeasureView> registered(Ladder ladder) {
		return views(ladder).stream().collect(Collectors.toMap(MeasureView::id, Function.identity()));
	}

	/**
	 * Rungs that follow what was decided and what is asked, and are in force nowhere.
	 * Each is looked for only when it is wanted.
	 */
	Stream<Rung> ahead(Ladder ladder) {
		Rung now = ladder.rung();
		Set<String> running = LadderDecisions.running(ladder, views(ladder));
		return this.paths.rungs(inputs(ladder), ladder.reached() + ((now != null) ? 2 : 1))
			.filter((rung) -> !ladder.inForce(rung.measure()) && !running.contains(rung.measure()))
			.filter((rung) -> now == null || !rung.measure().equals(now.measure()));
	}

	/** When a ladder looks again; null while a person is asked. */
	@Nullable Instant nextAt(Ladder ladder) {
		Instant next = ladder.nextLookAt();
		return (ladder.rung() == null && next != null && next.isAfter(this.now)) ? next : null;
	}

	private Map<String, Object> inputs(Ladder ladder) {
		return this.paths.inputs(ladder, Objects.requireNonNull(this.covers.get(ladder.number())),
				this.flags.getOrDefault(ladder.number(), Set.of()));
	}

	private List<MeasureView> views(Ladder ladder) {
		return this.measures.getOrDefault(ladder.number(), List.of());
	}

}
