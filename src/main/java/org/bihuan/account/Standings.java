package org.bihuan.account;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.bihuan.shared.UnitCode;
import org.bihuan.shared.Zone;

import org.springframework.stereotype.Component;

/**
 * How units stand: what was entered of them last, and what the cases of twelve months
 * say, whichever is graver.
 */
@Component
class Standings {

	private static final int MONTHS = 12;

	private final EnforcementTable table;

	private final Clock clock;

	Standings(EnforcementTable table, Clock clock) {
		this.table = table;
		this.clock = clock;
	}

	Map<UnitCode, Known> of(Collection<UnitCode> units) {
		Map<UnitCode, Standing> entered = this.table.latest(units);
		Map<UnitCode, Long> majors = this.table.majors(units,
				LocalDate.now(this.clock.withZone(Zone.SHANGHAI)).minusMonths(MONTHS));
		Map<UnitCode, Known> known = new HashMap<>();
		units.forEach((unit) -> known.put(unit,
				new Known(entered.getOrDefault(unit, Standing.unknown(unit)), majors.getOrDefault(unit, 0L))));
		return known;
	}

	Known of(UnitCode unit) {
		return of(List.of(unit)).getOrDefault(unit, new Known(Standing.unknown(unit), 0));
	}

	/**
	 * How a unit stands.
	 *
	 * @param entered what was entered last
	 * @param majors major hazards that were confirmed within twelve months
	 */
	record Known(Standing entered, long majors) {

		/** What counts: a record that cases disprove does not. */
		Standing counts() {
			return (this.majors > 0) ? this.entered.noBetterThan(Standing.Record.MAJOR_HAZARD) : this.entered;
		}

	}

}
