package org.bihuan.dossier;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.bihuan.casefile.CaseFilter;
import org.bihuan.casefile.CaseLedger;
import org.bihuan.casefile.CaseNarrowing;
import org.bihuan.casefile.CaseOrder;
import org.bihuan.casefile.CaseStand;
import org.bihuan.deadline.OverdueClocks;
import org.bihuan.deadline.OverdueClocks.Facet;
import org.bihuan.deadline.OverdueClocks.UnitClocks;
import org.bihuan.deadline.OverdueFilter;
import org.bihuan.deadline.OverdueFilter.Which;
import org.bihuan.dossier.Workload.LateUnit;
import org.bihuan.organisation.Person;
import org.bihuan.organisation.Scope;
import org.bihuan.organisation.UnitKind;
import org.bihuan.organisation.UnitView;
import org.bihuan.organisation.Units;
import org.bihuan.shared.UnitCode;
import org.bihuan.workflow.OpenWork;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads what waits at an authority, a town or the office.
 */
@Component
class AuthorityReading {

	/** Steps at which a letter waits for a signature, or a request for more time. */
	private static final List<String> DECISIONS = List.of("sign-letter", "decide-extension");

	private static final int LATE_UNITS = 10;

	private final Doors doors;

	private final CaseLedger ledger;

	private final OverdueClocks clocks;

	private final OpenWork work;

	private final WorkRows rows;

	private final Units units;

	private final Said said;

	AuthorityReading(Doors doors, CaseLedger ledger, OverdueClocks clocks, OpenWork work, WorkRows rows, Units units,
			Said said) {
		this.doors = doors;
		this.ledger = ledger;
		this.clocks = clocks;
		this.work = work;
		this.rows = rows;
		this.units = units;
		this.said = said;
	}

	/**
	 * One authority.
	 * @param code its code as sent
	 * @param reader who looks
	 * @param locale the reader's language
	 * @return what waits there
	 * @throws org.bihuan.shared.Refusal.NotFound if there is none whose work the reader
	 * may look at
	 */
	@Transactional(readOnly = true)
	public Workload of(String code, Person reader, Locale locale) {
		UnitView authority = this.doors.authority(code, reader);
		WorkRows.Rows found = this.rows.of(authority, locale);
		return new Workload(authority.code(), authority.name(), authority.kind(),
				stock(authority, reader.scope(), locale), overdue(authority, reader.scope(), locale), found.stretches(),
				found.open(), found.people(), found.unclaimed(), found.roles(), decisions(authority, locale),
				late(authority, reader.scope()));
	}

	private static String side(UnitView authority) {
		return (authority.kind() == UnitKind.TOWN) ? "town" : "authority";
	}

	private static @Nullable String as(String side, UnitView authority) {
		return side(authority).equals(side) ? authority.code().value() : null;
	}

	private List<Figure> stock(UnitView authority, Scope scope, Locale locale) {
		CaseNarrowing narrowing = new CaseNarrowing(as("authority", authority), as("town", authority), null, null,
				Map.of("open", "true"), CaseOrder.NEWEST);
		List<CaseStand> stands = this.ledger.stands(new CaseFilter(null, null, null, null, null, null, 1, narrowing),
				scope);
		String[] query = { side(authority), authority.code().value() };
		List<Figure> figures = new ArrayList<>();
		figures.add(new Figure("open", this.said.text("dossier.hazards.open", locale),
				stands.stream().mapToLong(CaseStand::cases).sum(),
				Address.of("/cases", Address.with(query, "open", "true"))));
		stands.forEach((stand) -> figures.add(new Figure(stand.grade() + "/" + stand.state(),
				this.said.text("dossier.pair", locale, this.said.word("casepage.grade", stand.grade(), locale),
						this.said.word("casepage.state", stand.state(), locale)),
				stand.cases(),
				Address.of("/cases", Address.with(query, "grade", stand.grade(), "state", stand.state())))));
		return figures;
	}

	private static OverdueFilter filter(UnitView authority) {
		return new OverdueFilter(Which.OVERDUE, as("authority", authority), as("town", authority), null, null, null,
				null, null, 1);
	}

	private List<Figure> overdue(UnitView authority, Scope scope, Locale locale) {
		Map<String, Long> rungs = new TreeMap<>(this.clocks.spread(Facet.RUNG, filter(authority), scope));
		String[] query = { side(authority), authority.code().value() };
		List<Figure> figures = new ArrayList<>();
		figures.add(new Figure("overdue", this.said.text("overview.tab.overdue", locale),
				rungs.values().stream().mapToLong(Long::longValue).sum(), Address.of("/overdue", query)));
		rungs.forEach((rung, count) -> figures.add(Rungs.figure(rung, count, this.said, locale, query)));
		return figures;
	}

	private List<Figure> decisions(UnitView authority, Locale locale) {
		Map<String, Long> counts = this.work.at(authority.code(), DECISIONS);
		return DECISIONS.stream()
			.map((step) -> new Figure(step, this.said.text("dossier.step." + step, locale),
					counts.getOrDefault(step, 0L),
					Address.of("/authorities/" + authority.code() + "/steps", "step", step)))
			.toList();
	}

	private List<LateUnit> late(UnitView authority, Scope scope) {
		List<UnitClocks> most = this.clocks.units(filter(authority), scope, LATE_UNITS);
		List<UnitCode> codes = most.stream().map(UnitClocks::unit).toList();
		Map<UnitCode, String> names = codes.isEmpty() ? Map.of() : this.units.names(codes);
		Set<UnitCode> opened = this.units.inScope(codes, scope);
		return most.stream()
			.map((one) -> new LateUnit(one.unit(), opened.contains(one.unit()),
					new Figure("overdue", names.getOrDefault(one.unit(), one.unit().value()), one.clocks(),
							Address.of("/overdue", side(authority), authority.code().value(), "unit",
									one.unit().value()))))
			.toList();
	}

}
