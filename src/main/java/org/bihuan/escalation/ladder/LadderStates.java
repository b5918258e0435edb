package org.bihuan.escalation.ladder;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import org.bihuan.escalation.LadderState;
import org.bihuan.escalation.Ladders;
import org.bihuan.measure.MeasureNumbers;
import org.bihuan.shared.CaseNumber;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells other rooms how ladders stand.
 */
@Service
class LadderStates implements Ladders {

	private final LadderRepository ladders;

	private final LadderOutlooks outlooks;

	private final ObjectProvider<MeasureNumbers> letters;

	LadderStates(LadderRepository ladders, LadderOutlooks outlooks, ObjectProvider<MeasureNumbers> letters) {
		this.ladders = ladders;
		this.outlooks = outlooks;
		this.letters = letters;
	}

	@Override
	@Transactional(readOnly = true)
	public Map<CaseNumber, List<LadderState>> live(Collection<CaseNumber> numbers) {
		if (numbers.isEmpty()) {
			return Map.of();
		}
		List<Ladder> live = this.ladders.findByCaseNumberInAndEndedAtIsNullOrderByIdDesc(
				numbers.stream().map(CaseNumber::value).collect(Collectors.toSet()));
		LadderOutlook outlook = this.outlooks.of(live);
		Map<Long, String> sent = letters(live);
		return live.stream()
			.collect(Collectors.groupingBy(Ladder::number,
					Collectors.mapping((ladder) -> state(ladder, outlook, sent), Collectors.toList())));
	}

	private Map<Long, String> letters(List<Ladder> live) {
		List<Long> ids = live.stream()
			.flatMap((ladder) -> ladder.measures().stream())
			.map(TakenMeasure::registered)
			.filter(Objects::nonNull)
			.toList();
		Map<Long, String> numbers = new HashMap<>();
		if (!ids.isEmpty()) {
			this.letters.stream().forEach((room) -> numbers.putAll(room.of(ids)));
		}
		return numbers;
	}

	private LadderState state(Ladder ladder, LadderOutlook outlook, Map<Long, String> sent) {
		Rung asked = ladder.rung();
		Rung next = (asked != null) ? null : outlook.ahead(ladder).findFirst().orElse(null);
		return new LadderState(ladder.number(), ladder.addressee(), ladder.ofEnterprise(), ladder.held(),
				ladder.openedAt(), ladder.measures().stream().map((taken) -> taken(taken, sent)).toList(),
				proposed(asked), proposed(next), outlook.nextAt(ladder),
				ladder.grounds()
					.stream()
					.filter((ground) -> !ground.closed())
					.map(Ground::trigger)
					.distinct()
					.sorted()
					.toList());
	}

	private static LadderState.Taken taken(TakenMeasure taken, Map<Long, String> sent) {
		return new LadderState.Taken(taken.measure(), taken.at(), taken.skipped(), sent.get(taken.registered()));
	}

	private static LadderState.@Nullable Proposed proposed(@Nullable Rung rung) {
		return (rung == null) ? null : new LadderState.Proposed(rung.measure(), rung.maySkip(), rung.waitDays(),
				rung.document(), rung.place());
	}

}
