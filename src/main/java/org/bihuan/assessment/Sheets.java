package org.bihuan.assessment;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

import org.bihuan.organisation.Scope;
import org.bihuan.organisation.UnitHomes;
import org.bihuan.organisation.UnitHomes.Home;
import org.bihuan.shared.UnitCode;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Score sheets: of a closed year as they were kept, of any other as the facts are now.
 */
@Component
@Transactional(readOnly = true)
class Sheets {

	private static final Comparator<UnitSheet> BEST = Comparator.comparingLong(UnitSheet::score)
		.reversed()
		.thenComparing((sheet) -> sheet.unit().value());

	private static final Home NOWHERE = new Home("", "");

	private final YearFacts facts;

	private final AssessmentPoints table;

	private final ClosedYears closed;

	private final UnitHomes homes;

	Sheets(YearFacts facts, AssessmentPoints table, ClosedYears closed, UnitHomes homes) {
		this.facts = facts;
		this.table = table;
		this.closed = closed;
		this.homes = homes;
	}

	/**
	 * Sheets of all units of which something is counted, the best first.
	 * @param year the year
	 * @param scope what the reader may see
	 * @return sheets
	 */
	List<UnitSheet> all(int year, Scope scope) {
		List<UnitSheet> sheets = this.closed.find(year).isPresent() ? this.closed.sheets(year, scope)
				: now(year, scope);
		return sheets.stream().sorted(BEST).toList();
	}

	private List<UnitSheet> now(int year, Scope scope) {
		Tally tally = this.facts.of(new YearSpan(year), scope);
		Map<Counted, Points> points = this.table.read();
		Map<UnitCode, Home> homes = this.homes.in(scope);
		return tally.units().stream().map((unit) -> {
			Home home = homes.getOrDefault(unit, NOWHERE);
			return new UnitSheet(unit, home.authority(), home.town(), lines(unit, tally, points));
		}).toList();
	}

	private static List<SheetLine> lines(UnitCode unit, Tally tally, Map<Counted, Points> points) {
		return Arrays.stream(Counted.values())
			.map((counted) -> new SheetLine(counted, tally.of(unit, counted),
					points.getOrDefault(counted, Points.NONE)))
			.toList();
	}

	/**
	 * The sheet of one unit.
	 * @param year the year
	 * @param unit the unit
	 * @param scope the unit alone
	 * @return the sheet; without lines if nothing was counted
	 */
	UnitSheet one(int year, UnitCode unit, Scope scope) {
		return all(year, scope).stream()
			.filter((sheet) -> sheet.unit().equals(unit))
			.findFirst()
			.orElse(new UnitSheet(unit, "", "", List.of()));
	}

}
