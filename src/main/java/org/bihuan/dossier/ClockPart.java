package org.bihuan.dossier;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;

import org.bihuan.deadline.OverdueClocks;
import org.bihuan.deadline.OverdueClocks.Facet;
import org.bihuan.deadline.OverdueFilter;
import org.bihuan.deadline.OverdueFilter.Which;
import org.bihuan.organisation.Person;
import org.bihuan.organisation.Scope;
import org.bihuan.shared.Thresholds;
import org.bihuan.shared.UnitCode;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Legal clocks of a unit's cases: run out, soon, running, and how far the ladder has come
 * against whoever is late.
 */
@Component
@Order(2)
class ClockPart implements UnitPart {

	private static final int SOON = Thresholds.of("due-soon");

	private final OverdueClocks clocks;

	private final Said said;

	ClockPart(OverdueClocks clocks, Said said) {
		this.clocks = clocks;
		this.said = said;
	}

	@Override
	public Part of(UnitCode unit, Person reader, Locale locale) {
		Scope scope = reader.scope();
		List<Figure> figures = new ArrayList<>();
		for (Which which : Which.values()) {
			String name = which.name().toLowerCase(Locale.ROOT);
			figures.add(new Figure(name, this.said.text("overview.tab." + name, locale, SOON),
					this.clocks.count(filter(which, unit, 1), scope),
					Address.of("/overdue", "which", name, "unit", unit.value())));
		}
		new TreeMap<>(this.clocks.spread(Facet.RUNG, filter(Which.OVERDUE, unit, 1), scope))
			.forEach((rung, count) -> figures.add(Rungs.figure(rung, count, this.said, locale, "unit", unit.value())));
		return new Part("clocks", figures);
	}

	static OverdueFilter filter(Which which, UnitCode unit, int limit) {
		return new OverdueFilter(which, null, null, null, unit.value(), null, null, null, limit);
	}

}
