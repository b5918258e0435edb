package org.bihuan.assessment;

import java.util.Map;
import java.util.Set;

import org.bihuan.duty.DutyAccounts;
import org.bihuan.duty.DutyFilter;
import org.bihuan.duty.DutyKind;
import org.bihuan.duty.DutyTotals;
import org.bihuan.measure.TakenMeasures;
import org.bihuan.organisation.Scope;
import org.bihuan.shared.UnitCode;

import org.springframework.stereotype.Component;

/**
 * Asks the rooms what happened within a year: four statements, however many units.
 */
@Component
class YearFacts {

	private final CaseFacts cases;

	private final TakenMeasures measures;

	private final DutyAccounts duties;

	YearFacts(CaseFacts cases, TakenMeasures measures, DutyAccounts duties) {
		this.cases = cases;
		this.measures = measures;
		this.duties = duties;
	}

	Tally of(YearSpan year, Scope scope) {
		Tally tally = new Tally();
		this.cases.add(year, scope, tally);
		this.measures.within(year.first(), year.last(), scope)
			.forEach((unit, taken) -> tally.add(unit, Counted.MEASURES, taken));
		add(tally, periods(year, Set.of(DutyKind.LEADER_INSPECTION), scope), Counted.INSPECTIONS_DONE,
				Counted.INSPECTIONS_MISSED);
		add(tally, periods(year, Set.of(DutyKind.CHECK, DutyKind.REPORT), scope), Counted.PROMISES_KEPT,
				Counted.PROMISES_BROKEN);
		return tally;
	}

	private Map<UnitCode, DutyTotals> periods(YearSpan year, Set<DutyKind> kinds, Scope scope) {
		return this.duties.byUnit(new DutyFilter(year.first(), year.last(), null, null, kinds, null, null, null),
				scope);
	}

	private static void add(Tally tally, Map<UnitCode, DutyTotals> periods, Counted done, Counted missed) {
		periods.forEach((unit, totals) -> {
			tally.add(unit, done, totals.done());
			tally.add(unit, missed, totals.missed() + totals.late());
		});
	}

}
