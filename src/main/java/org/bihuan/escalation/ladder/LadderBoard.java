package org.bihuan.escalation.ladder;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.bihuan.measure.MeasureView;
import org.bihuan.organisation.Scope;
import org.bihuan.shared.CaseNumber;
import org.bihuan.shared.UnitCode;

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

	private final LadderOutlooks outlooks;

	private final JdbcClient jdbc;

	LadderBoard(LadderRepository ladders, LadderOutlooks outlooks, JdbcClient jdbc) {
		this.ladders = ladders;
		this.outlooks = outlooks;
		this.jdbc = jdbc;
	}

	/**
	 * Ladders of a case, live ones first.
	 * @param number the case
	 * @return ladders
	 */
	@Transactional(readOnly = true)
	public List<LadderStory> ofCase(CaseNumber number) {
		return stories(this.ladders.findByCaseNumberOrderById(number.value()));
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
		return stories(this.ladders.findAllById(ids));
	}

	private List<LadderStory> stories(List<Ladder> ladders) {
		LadderOutlook outlook = this.outlooks.of(ladders);
		return ladders.stream().sorted(LadderBoard::live).map((ladder) -> story(ladder, outlook)).toList();
	}

	private static int live(Ladder one, Ladder other) {
		int ended = Boolean.compare(one.ended(), other.ended());
		return (ended != 0) ? ended : Long.compare(other.id(), one.id());
	}

	private static LadderStory story(Ladder ladder, LadderOutlook outlook) {
		Map<Long, MeasureView> registered = outlook.registered(ladder);
		return new LadderStory(ladder.number(), ladder.addressee(), ladder.ofEnterprise(), ladder.openedAt(),
				ladder.endedAt(),
				ladder.grounds()
					.stream()
					.map((ground) -> new LadderStory.Reason(ground.trigger(), ground.state().name(), ground.since(),
							ground.countsFrom()))
					.toList(),
				ladder.measures().stream().map((taken) -> done(taken, registered)).toList(),
				ladder.ended() ? null : ladder.rung(), ladder.ended() ? List.of() : outlook.ahead(ladder).toList(),
				outlook.nextAt(ladder));
	}

	private static LadderStory.Done done(TakenMeasure taken, Map<Long, MeasureView> registered) {
		return new LadderStory.Done(taken.measure(), taken.skipped(), taken.at(), taken.decidedBy(),
				registered.get(taken.registered()));
	}

}
