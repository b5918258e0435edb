package org.bihuan.escalation.ladder;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.bihuan.measure.MeasureView;
import org.bihuan.measure.Measures;
import org.bihuan.organisation.Scope;
import org.bihuan.shared.CaseNumber;
import org.bihuan.shared.UnitCode;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells ladders.
 */
@Service
public class LadderBoard {

	/** The newest ladders of a unit that its page tells. */
	private static final int NEWEST = 20;

	private final LadderRepository ladders;

	private final LadderPaths paths;

	private final LadderDecisions decisions;

	private final Measures measures;

	private final JdbcClient jdbc;

	private final Clock clock;

	LadderBoard(LadderRepository ladders, LadderPaths paths, LadderDecisions decisions, Measures measures,
			JdbcClient jdbc, Clock clock) {
		this.ladders = ladders;
		this.paths = paths;
		this.decisions = decisions;
		this.measures = measures;
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * Ladders of a case, live ones first.
	 * @param number the case
	 * @return ladders
	 */
	@Transactional(readOnly = true)
	public List<LadderStory> ofCase(CaseNumber number) {
		return this.ladders.findByCaseNumberOrderById(number.value())
			.stream()
			.sorted(LadderBoard::live)
			.map(this::story)
			.toList();
	}

	/**
	 * The newest ladders of a unit in cases that the reader may see, live ones first.
	 * @param unit the unit, or an authority
	 * @param scope what the reader may see
	 * @return at most twenty ladders
	 */
	@Transactional(readOnly = true)
	public List<LadderStory> ofUnit(UnitCode unit, Scope scope) {
		Map<String, Object> parameters = new HashMap<>(scope.parameters());
		parameters.put("addressee", unit.value());
		List<Long> ids = this.jdbc
			.sql("""
					select l.id from esc_ladder l join case_file c on c.case_number = l.case_number
					where l.addressee = :addressee and %s
					order by case when l.ended_at is null then 0 else 1 end, l.id desc limit %d"""
				.formatted(scope.sql("c"), NEWEST))
			.params(parameters)
			.query(Long.class)
			.list();
		return this.ladders.findAllById(ids).stream().sorted(LadderBoard::live).map(this::story).toList();
	}

	private static int live(Ladder one, Ladder other) {
		int ended = Boolean.compare(one.ended(), other.ended());
		return (ended != 0) ? ended : Long.compare(other.id(), one.id());
	}

	private LadderStory story(Ladder ladder) {
		Map<Long, MeasureView> registered = this.measures.ofCase(ladder.number())
			.stream()
			.collect(Collectors.toMap(MeasureView::id, Function.identity()));
		Rung now = ladder.ended() ? null : ladder.rung();
		return new LadderStory(ladder.number(), ladder.addressee(), ladder.ofEnterprise(), ladder.openedAt(),
				ladder.endedAt(),
				ladder.grounds()
					.stream()
					.map((ground) -> new LadderStory.Reason(ground.trigger(), ground.state().name(), ground.since(),
							ground.countsFrom()))
					.toList(),
				ladder.measures().stream().map((taken) -> done(taken, registered)).toList(), now,
				ladder.ended() ? List.of() : ahead(ladder, now), (now != null) ? null : next(ladder));
	}

	private @Nullable Instant next(Ladder ladder) {
		Instant next = ladder.nextLookAt();
		return (next != null && next.isAfter(this.clock.instant())) ? next : null;
	}

	private static LadderStory.Done done(TakenMeasure taken, Map<Long, MeasureView> registered) {
		return new LadderStory.Done(taken.measure(), taken.skipped(), taken.at(), taken.decidedBy(),
				registered.get(taken.registered()));
	}

	private List<Rung> ahead(Ladder ladder, @Nullable Rung now) {
		int from = ladder.reached() + ((now != null) ? 1 : 0);
		Set<String> running = this.decisions.running(ladder);
		return this.paths.rungs(ladder)
			.stream()
			.skip(from)
			.filter((rung) -> !ladder.inForce(rung.measure()) && !running.contains(rung.measure()))
			.filter((rung) -> now == null || !rung.measure().equals(now.measure()))
			.toList();
	}

}
