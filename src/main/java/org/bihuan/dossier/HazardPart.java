package org.bihuan.dossier;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.bihuan.casefile.CaseFilter;
import org.bihuan.casefile.CaseLedger;
import org.bihuan.casefile.CaseNarrowing;
import org.bihuan.casefile.CaseOrder;
import org.bihuan.casefile.CaseStand;
import org.bihuan.organisation.Person;
import org.bihuan.shared.UnitCode;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Hazards of a unit: in stock, ended, had before, and by grade and state.
 */
@Component
@Order(1)
class HazardPart implements UnitPart {

	private final CaseLedger ledger;

	private final Said said;

	HazardPart(CaseLedger ledger, Said said) {
		this.ledger = ledger;
		this.said = said;
	}

	@Override
	public Part of(UnitCode unit, Person reader, Locale locale) {
		List<CaseStand> stands = this.ledger.stands(filter(unit, Map.of(), 1), reader.scope());
		List<Figure> figures = new ArrayList<>();
		long open = stands.stream().filter(CaseStand::open).mapToLong(CaseStand::cases).sum();
		long all = stands.stream().mapToLong(CaseStand::cases).sum();
		figures.add(flag("open", open, unit, "open", "true", locale));
		figures.add(flag("ended", all - open, unit, "open", "false", locale));
		figures.add(flag("repeated", this.ledger.count(filter(unit, Map.of("repeated", "true"), 1), reader.scope()),
				unit, "repeated", "true", locale));
		stands.forEach((stand) -> figures.add(new Figure(stand.grade() + "/" + stand.state(),
				this.said.text("dossier.pair", locale, this.said.word("casepage.grade", stand.grade(), locale),
						this.said.word("casepage.state", stand.state(), locale)),
				stand.cases(),
				Address.of("/cases", "unit", unit.value(), "grade", stand.grade(), "state", stand.state()))));
		return new Part("hazards", figures);
	}

	private Figure flag(String name, long count, UnitCode unit, String trait, String value, Locale locale) {
		return new Figure(name, this.said.text("dossier.hazards." + name, locale), count,
				Address.of("/cases", "unit", unit.value(), trait, value));
	}

	static CaseFilter filter(UnitCode unit, Map<String, String> traits, int limit) {
		return new CaseFilter(null, unit.value(), null, null, null, null, limit,
				new CaseNarrowing(null, null, null, null, traits, CaseOrder.DUE));
	}

}
