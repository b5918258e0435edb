package org.bihuan.dossier;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.bihuan.duty.DutyAccounts;
import org.bihuan.duty.DutyFilter;
import org.bihuan.duty.DutyKind;
import org.bihuan.duty.DutyState;
import org.bihuan.duty.DutyTotals;
import org.bihuan.organisation.Person;
import org.bihuan.shared.UnitCode;
import org.bihuan.shared.Zone;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Duties of a unit in the present year: all of them, and the inspections that leaders
 * lead.
 */
@Component
@Order(5)
class DutyPart implements UnitPart {

	private final DutyAccounts accounts;

	private final Said said;

	private final Clock clock;

	DutyPart(DutyAccounts accounts, Said said, Clock clock) {
		this.accounts = accounts;
		this.said = said;
		this.clock = clock;
	}

	@Override
	public Part of(UnitCode unit, Person reader, Locale locale) {
		int year = LocalDate.now(this.clock.withZone(Zone.SHANGHAI)).getYear();
		List<Figure> figures = new ArrayList<>();
		add(figures, unit, reader, locale, year, "duties", Set.of());
		add(figures, unit, reader, locale, year, "inspections", Set.of(DutyKind.LEADER_INSPECTION));
		return new Part("duties", figures);
	}

	private void add(List<Figure> figures, UnitCode unit, Person reader, Locale locale, int year, String name,
			Set<DutyKind> kinds) {
		DutyTotals totals = this.accounts.totals(new DutyFilter(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31),
				unit.value(), null, kinds, null, null, null), reader.scope());
		String[] query = { "year", String.valueOf(year) };
		for (DutyKind kind : kinds) {
			query = Address.with(query, "kind", kind.name());
		}
		String path = "/accounts/" + unit;
		figures.add(figure(name, "due", totals.due(), Address.of(path, query), locale));
		figures.add(state(name, "done", totals.done(), path, query, DutyState.DONE, locale));
		figures.add(state(name, "late", totals.late(), path, query, DutyState.SETTLED_LATE, locale));
		figures.add(state(name, "missed", totals.missed(), path, query, DutyState.MISSED, locale));
		figures.add(state(name, "open", totals.open(), path, query, DutyState.OPEN, locale));
	}

	private Figure state(String name, String word, long count, String path, String[] query, DutyState state,
			Locale locale) {
		return figure(name, word, count, Address.of(path, Address.with(query, "state", state.name())), locale);
	}

	private Figure figure(String name, String word, long count, String address, Locale locale) {
		return new Figure(name + "/" + word, this.said.text("dossier.pair", locale,
				this.said.text("dossier." + name, locale), this.said.text("account.column." + word, locale)), count,
				address + "#periods-head");
	}

}
