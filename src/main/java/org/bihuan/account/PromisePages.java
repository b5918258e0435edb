package org.bihuan.account;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.bihuan.casefile.CaseLedger;
import org.bihuan.casefile.CaseLine;
import org.bihuan.duty.AccountedPeriod;
import org.bihuan.duty.DutyAccounts;
import org.bihuan.organisation.People;
import org.bihuan.organisation.Person;
import org.bihuan.organisation.Scope;
import org.bihuan.organisation.Units;
import org.bihuan.shared.Listing;
import org.bihuan.shared.UnitCode;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The four promises: counts, the units behind them, the lists, and the four lamps of a
 * unit.
 */
@Controller
class PromisePages {

	private static final int ROWS = 50;

	private static final Set<String> PROPOSERS = Set.of("supervisor", "office-director", "manager");

	private final PromiseCounts counts;

	private final DutyAccounts duties;

	private final CaseLedger ledger;

	private final AccountReader reader;

	private final AccountWords words;

	private final AccountExports exports;

	private final People people;

	private final Units units;

	PromisePages(PromiseCounts counts, DutyAccounts duties, CaseLedger ledger, AccountReader reader, AccountWords words,
			AccountExports exports, People people, Units units) {
		this.counts = counts;
		this.duties = duties;
		this.ledger = ledger;
		this.reader = reader;
		this.words = words;
		this.exports = exports;
		this.people = people;
		this.units = units;
	}

	@GetMapping("/promises")
	String all(@RequestParam(defaultValue = "0") int from, Model model) {
		Scope scope = this.reader.scope(this.people.current());
		List<Noticed> noticed = this.counts.units(scope);
		Map<Promise, Long> sums = new LinkedHashMap<>();
		for (Promise promise : Promise.values()) {
			sums.put(promise, noticed.stream().mapToLong((one) -> one.of(promise)).sum());
		}
		int first = Math.max(0, Math.min(from, noticed.size()));
		List<Noticed> shown = noticed.subList(first, Math.min(first + ROWS, noticed.size()));
		model.addAttribute("sums", sums);
		List<Noticed> authorities = this.counts.authorities(noticed);
		model.addAttribute("authorities", authorities);
		model.addAttribute("authorityNames", this.units.names(authorities.stream().map(Noticed::unit).toList()));
		model.addAttribute("promises", Promise.values());
		model.addAttribute("total", noticed.size());
		model.addAttribute("rows", shown);
		model.addAttribute("names", this.units.names(shown.stream().map(Noticed::unit).toList()));
		model.addAttribute("next", (first + ROWS < noticed.size()) ? first + ROWS : null);
		return "account/promises";
	}

	@GetMapping("/promises/{promise}")
	String one(@PathVariable Promise promise, @RequestParam(required = false) @Nullable String unit,
			@RequestParam(required = false) @Nullable String periodsFrom,
			@RequestParam(required = false) @Nullable String casesFrom, Model model, Locale locale) {
		Person person = this.people.current();
		Scope scope = this.reader.scope(person);
		@Nullable String wanted = (unit != null && !unit.isBlank()) ? unit.strip() : null;
		model.addAttribute("promise", promise);
		model.addAttribute("unit", (wanted != null) ? this.reader.unit(wanted, person) : null);
		model.addAttribute("proposes", PROPOSERS.stream().anyMatch(person::holds));
		if (!promise.kinds().isEmpty()) {
			Listing<AccountedPeriod> page = this.duties.list(PromiseCounts.periods(promise, wanted), scope, periodsFrom,
					ROWS);
			model.addAttribute("periods", page);
			model.addAttribute("lines", this.words.lines(page.items(), locale));
			model.addAttribute("names",
					this.units.names(page.items().stream().map((one) -> one.period().unit()).distinct().toList()));
		}
		if (promise.trait() != null) {
			Listing<CaseLine> page = this.ledger.page(PromiseCounts.cases(promise, wanted, casesFrom, ROWS), scope);
			model.addAttribute("cases", page);
			model.addAttribute("ledger",
					"/cases?" + promise.trait() + "=true" + ((wanted != null) ? "&unit=" + wanted : ""));
		}
		return "account/promise";
	}

	@PostMapping("/promises/{promise}/export")
	String export(@PathVariable Promise promise, @RequestParam(defaultValue = "") String unit, Locale locale) {
		Person person = this.people.current();
		this.reader.scope(person);
		return "redirect:/long-work/"
				+ this.exports.missed(person, promise, unit.isBlank() ? null : unit.strip(), locale);
	}

	@GetMapping("/units/{code}/promises")
	String lamps(@PathVariable String code, Model model) {
		Person person = this.people.current();
		// a part of pages that others read too: to them it says nothing
		if (AccountReader.reads(person)) {
			UnitCode unit = this.reader.unit(code, person).code();
			model.addAttribute("noticed", this.counts.unit(unit, person.scope()));
		}
		model.addAttribute("promises", Promise.values());
		return "account/lamps";
	}

}
