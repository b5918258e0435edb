package org.bihuan.escalation.ladder;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import org.bihuan.deadline.ClockRungs;
import org.bihuan.measure.MeasureSettled;
import org.bihuan.measure.MeasureState;
import org.bihuan.measure.MeasureView;
import org.bihuan.measure.Measures;
import org.jspecify.annotations.Nullable;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Tells those who keep the clocks which measure of a live ladder is in force: the last
 * one that was confirmed and was not dropped or taken back since. It tells them only what
 * has changed.
 */
@Component
class MeasuresInForce {

	private final ClockRungs clocks;

	private final LadderRepository ladders;

	private final Measures measures;

	MeasuresInForce(ClockRungs clocks, LadderRepository ladders, Measures measures) {
		this.clocks = clocks;
		this.ladders = ladders;
		this.measures = measures;
	}

	/**
	 * A measure was confirmed.
	 * @param ladder the ladder, on which it is not noted yet
	 * @param before measures of the case without it
	 * @param measure the measure
	 */
	void confirmed(Ladder ladder, List<MeasureView> before, String measure) {
		changed(ladder, last(ladder, ended(before)), measure);
	}

	/**
	 * A measure that ended leaves the one before it in force.
	 * @param event what has ended
	 */
	@EventListener
	void on(MeasureSettled event) {
		if (event.state() == MeasureState.ENDED) {
			this.ladders.findByOpenKey(LadderFacts.key(event.caseNumber(), event.addressee()))
				.filter((ladder) -> ladder.measures()
					.stream()
					.anyMatch((taken) -> Long.valueOf(event.measure()).equals(taken.registered())))
				.ifPresent((ladder) -> ended(ladder, event.measure()));
		}
	}

	private void ended(Ladder ladder, long measure) {
		Set<Long> now = ended(this.measures.ofCase(ladder.number()));
		Set<Long> before = now.stream().filter((one) -> one != measure).collect(Collectors.toSet());
		changed(ladder, last(ladder, before), last(ladder, now));
	}

	/**
	 * A ladder has ended, and with it what was in force.
	 * @param ladder the ladder
	 */
	void over(Ladder ladder) {
		if (last(ladder, Set.of()) != null) {
			changed(ladder, last(ladder, ended(this.measures.ofCase(ladder.number()))), null);
		}
	}

	private void changed(Ladder ladder, @Nullable String before, @Nullable String now) {
		if (!Objects.equals(before, now)) {
			this.clocks.set(ladder.number(), ladder.addressee(), now);
		}
	}

	private static Set<Long> ended(List<MeasureView> measures) {
		return measures.stream()
			.filter((view) -> view.state() == MeasureState.ENDED)
			.map(MeasureView::id)
			.collect(Collectors.toSet());
	}

	private static @Nullable String last(Ladder ladder, Set<Long> ended) {
		return ladder.measures()
			.stream()
			.filter((taken) -> !taken.skipped())
			.filter((taken) -> taken.registered() == null || !ended.contains(taken.registered()))
			.reduce((one, later) -> later.at().isBefore(one.at()) ? one : later)
			.map(TakenMeasure::measure)
			.orElse(null);
	}

}
