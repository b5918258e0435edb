package org.bihuan.picture;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.bihuan.casefile.CaseDays;
import org.bihuan.casefile.CaseDays.Filter;
import org.bihuan.casefile.CaseDays.Row;
import org.bihuan.casefile.CaseDays.Side;
import org.bihuan.deadline.OverdueClocks;
import org.bihuan.deadline.OverdueClocks.Cell;
import org.bihuan.deadline.OverdueClocks.Facet;
import org.bihuan.duty.DutyCompliance;
import org.bihuan.duty.DutyCompliance.Wanted;
import org.bihuan.duty.DutyKind;
import org.bihuan.organisation.Scope;
import org.bihuan.shared.Zone;
import org.bihuan.steptime.StepTimes;
import org.bihuan.steptime.StepTimes.Step;
import org.bihuan.steptime.StepTimes.StepTime;

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

	private final StepTimes steps;

	private final DutyCompliance duties;

	private final Clock clock;

	PictureReading(CaseDays days, OverdueClocks clocks, ClearingTargets targets, StepTimes steps, DutyCompliance duties,
			Clock clock) {
		this.days = days;
		this.clocks = clocks;
		this.targets = targets;
		this.steps = steps;
		this.duties = duties;
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

	List<StepTime> steps(PictureQuery query, Scope scope) {
		return this.steps.of(query.span(), query.filter(), scope);
	}

	Map<Step, String> stepNames(Locale locale) {
		return this.steps.names(locale);
	}

	/** Inspections that leaders must lead, by the days on which their periods end. */
	List<DutyCompliance.Line> inspections(PictureQuery query, Scope scope) {
		Filter filter = query.filter();
		return this.duties.of(new Wanted(query.span().from(), query.span().to(), Set.of(DutyKind.LEADER_INSPECTION),
				filter.authority(), filter.town(), filter.sector()), scope);
	}

}
