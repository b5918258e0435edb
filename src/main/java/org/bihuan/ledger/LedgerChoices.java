package org.bihuan.ledger;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.bihuan.casefile.CaseLedger;
import org.bihuan.casefile.CaseOrder;
import org.bihuan.casefile.CaseTrait;
import org.bihuan.organisation.SectorNames;
import org.bihuan.organisation.UnitDesk;
import org.bihuan.organisation.UnitKind;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/**
 * What the filters of the ledger may be set to.
 */
@Component
class LedgerChoices {

	private static final List<String> STATES = List.of("REGISTERED", "PLANNING", "RECTIFYING", "VERIFYING",
			"SIGNING_OFF", "SIGNED_OFF", "CLOSED");

	private static final List<String> GRADES = List.of("GENERAL", "MAJOR");

	private static final List<String> SOURCES = List.of("SELF_CHECK", "LEADER_INSPECTION", "AUTHORITY_INSPECTION",
			"TIP_OFF", "WARNING", "OTHER_CASE");

	private static final List<String> REASONS = List.of("SIGNED_OFF", "REJECTED", "MISTAKEN", "DUPLICATE",
			"UNIT_CEASED", "INSPECTED", "INSPECTED_LATE", "NOT_OWED", "PAPER_RECEIVED", "PAPER_NOT_OWED");

	private final CaseLedger ledger;

	private final UnitDesk units;

	private final SectorNames sectors;

	private final LedgerWords words;

	LedgerChoices(CaseLedger ledger, UnitDesk units, SectorNames sectors, LedgerWords words) {
		this.ledger = ledger;
		this.units = units;
		this.sectors = sectors;
		this.words = words;
	}

	/**
	 * Names of traits that may be filtered by: the flags, and how it was found.
	 * @return the names
	 */
	Set<String> traits() {
		Set<String> names = new TreeSet<>(flags());
		names.add("source");
		return names;
	}

	private List<String> flags() {
		return this.ledger.traits()
			.values()
			.stream()
			.filter((trait) -> trait.kind() == CaseTrait.Kind.FLAG)
			.map(CaseTrait::key)
			.toList();
	}

	void fill(Model model, Locale locale) {
		model.addAttribute("states", named("casepage.state", STATES, locale));
		model.addAttribute("grades", named("casepage.grade", GRADES, locale));
		model.addAttribute("sources", named("casepage.source", SOURCES, locale));
		model.addAttribute("flags", named("ledger.flag", flags(), locale));
		model.addAttribute("sectors", this.sectors.all(locale));
		model.addAttribute("authorities", units(UnitKind.AUTHORITY));
		model.addAttribute("towns", units(UnitKind.TOWN));
		model.addAttribute("orders", named("ledger.order",
				Arrays.stream(CaseOrder.values()).map((one) -> one.name().toLowerCase(Locale.ROOT)).toList(), locale));
	}

	/**
	 * Codes that fields may hold, with our words for them.
	 * @return words by code, by key of the field
	 */
	Map<String, Map<String, String>> codes(Locale locale) {
		Map<String, Map<String, String>> codes = new LinkedHashMap<>();
		codes.put(LedgerField.SECTOR.key(), this.sectors.all(locale));
		codes.put(LedgerField.AUTHORITY.key(), units(UnitKind.AUTHORITY));
		codes.put(LedgerField.TOWN.key(), units(UnitKind.TOWN));
		codes.put(LedgerField.SOURCE.key(), named("casepage.source", SOURCES, locale));
		codes.put(LedgerField.GRADE.key(), named("casepage.grade", GRADES, locale));
		codes.put(LedgerField.STATE.key(), named("casepage.state", STATES, locale));
		codes.put(LedgerField.REASON.key(), named("casepage.reason", REASONS, locale));
		Map<String, String> flag = Map.of("true", this.words.say("ledger.yes", locale), "false",
				this.words.say("ledger.no", locale));
		codes.put(LedgerField.OVERDUE.key(), flag);
		codes.put(LedgerField.ESCALATED.key(), flag);
		return codes;
	}

	private Map<String, String> units(UnitKind kind) {
		Map<String, String> names = new LinkedHashMap<>();
		this.units.all(kind).forEach((unit) -> names.put(unit.code().value(), unit.name()));
		return names;
	}

	private Map<String, String> named(String family, List<String> codes, Locale locale) {
		Map<String, String> names = new LinkedHashMap<>();
		codes.forEach((code) -> names.put(code, this.words.word(family, code, locale)));
		return names;
	}

}
