package org.bihuan.picture;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

import org.bihuan.casefile.CaseDays;
import org.bihuan.casefile.CaseDays.Row;
import org.bihuan.casefile.CaseDays.Side;
import org.bihuan.deadline.OverdueClocks;
import org.bihuan.deadline.OverdueClocks.Cell;
import org.bihuan.deadline.OverdueClocks.Facet;
import org.bihuan.organisation.Scope;
import org.bihuan.shared.Zone;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What page and programs read of the pictures.
 */
@Component
@Transactional(readOnly = true)
class PictureReading {

	/**
	 * Who has ended most of what was in hand stands first; of those, who has least left.
	 */
	private static final Comparator<Row> BEST = Comparator.comparingInt(Row::share)
		.reversed()
		.thenComparingLong(Row::stock)
		.thenComparing(Row::code);

	private final CaseDays days;

	private final OverdueClocks clocks;

	private final ClearingTargets targets;

	private final Clock clock;

	PictureReading(CaseDays days, OverdueClocks clocks, ClearingTargets targets, Clock clock) {
		this.days = days;
		this.clocks = clocks;
		this.targets = targets;
		this.clock = clock;
	}

	LocalDate today() {
		return LocalDate.now(this.clock.withZone(Zone.SHANGHAI));
	}

	PictureQuery query(Asked asked) {
		return PictureQuery.of(asked, today());
	}

	List<CaseDays.Day> trend(PictureQuery query, Scope scope) {
		return this.days.trend(query.span(), query.filter(), scope);
	}

	Map<Integer, Long> stock(PictureQuery query, Scope scope) {
		return this.days.stock(query.span().to(), query.filter(), scope);
	}

	List<Row> league(Side side, PictureQuery query, Scope scope) {
		return this.days.league(side, query.span(), query.filter(), scope).stream().sorted(BEST).toList();
	}

	Map<Cell, Long> heat(PictureQuery query, Scope scope) {
		return this.clocks.cross(Facet.SECTOR, Facet.RUNG, query.overdue(), scope);
	}

	List<ClearingState> targets(PictureQuery query, Scope scope) {
		return this.targets.states(query, today(), scope);
	}

}
