package org.bihuan.account;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.bihuan.duty.AccountedPeriod;
import org.bihuan.duty.DutyAccounts;
import org.bihuan.duty.DutyKind;
import org.bihuan.duty.DutyMonth;
import org.bihuan.duty.DutyState;
import org.bihuan.duty.DutyTotals;
import org.bihuan.duty.UnitDuties;
import org.bihuan.organisation.People;
import org.bihuan.organisation.Person;
import org.bihuan.organisation.Scope;
import org.bihuan.organisation.Units;
import org.bihuan.shared.Listing;
import org.bihuan.shared.UnitCode;
import org.bihuan.shared.Zone;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Accounts of duties: the units in the reader's scope, and one unit through a year.
 */
@Controller
@RequestMapping("/accounts")
class AccountPages {

	private static final int ROWS = 50;

	private static final List<String> POSTS = List.of("principal-leader", "deputy-leader", "safety-officer", "worker");

	private final DutyAccounts accounts;

	private final AccountReader reader;

	private final AccountWords words;

	private final Leaders leaders;

	private final Calendar calendar;

	private final AccountExports exports;

	private final People people;

	private final Units units;

	private final Clock clock;

	AccountPages(DutyAccounts accounts, AccountReader reader, AccountWords words, Leaders leaders, Calendar calendar,
			AccountExports exports, People people, Units units, Clock clock) {
		this.accounts = accounts;
		this.reader = reader;
		this.words = words;
		this.leaders = leaders;
		this.calendar = calendar;
		this.exports = exports;
		this.people = people;
		this.units = units;
		this.clock = clock;
	}

	@GetMapping
	String list(@RequestParam Map<String, String> sent, @RequestParam(required = false) @Nullable String cursor,
			Model model, Locale locale) {
		Person person = this.people.current();
		Scope scope = this.reader.scope(person);
		String own = AccountReader.onlyUnit(scope);
		if (own != null) {
			return "redirect:/accounts/" + own;
		}
		AccountQuery query = query(sent);
		Listing<UnitDuties> page = this.accounts.units(query.units(), scope, cursor, ROWS);
		List<UnitCode> codes = page.items().stream().map(UnitDuties::unit).toList();
		model.addAttribute("page", page);
		model.addAttribute("sum", this.accounts.totals(query.units(), scope));
		model.addAttribute("names", this.units.names(codes));
		model.addAttribute("signers", this.words.signers(this.accounts.signers(query.units(), codes, scope), locale));
		model.addAttribute("next",
				(page.next() != null) ? "/accounts?" + query.address() + "&cursor=" + page.next() : null);
		fill(model, query);
		return "account/list";
	}

	@GetMapping("/{code}")
	String unit(@PathVariable String code, @RequestParam Map<String, String> sent,
			@RequestParam(required = false) @Nullable String cursor, Model model, Locale locale) {
		Person person = this.people.current();
		Scope scope = this.reader.scope(person);
		model.addAttribute("unit", this.reader.unit(code, person));
		AccountQuery query = query(sent);
		Listing<AccountedPeriod> page = this.accounts.list(query.periods(code), scope, cursor, ROWS);
		List<Leaders.Leader> leaders = this.leaders.of(new UnitCode(code),
				this.accounts.shares(query.calendar(code), scope), locale);
		model.addAttribute("leaders", leaders);
		model.addAttribute("signedBy", Leaders.signer(leaders, query.by()));
		model.addAttribute("sum",
				leaders.stream().map(Leaders.Leader::totals).reduce(DutyTotals.NONE, DutyTotals::plus));
		List<DutyMonth> counted = this.accounts.months(query.calendar(code), scope);
		model.addAttribute("rows", this.calendar.of(counted, locale));
		model.addAttribute("months", counted.stream().map((one) -> one.month() - 1).collect(Collectors.toSet()));
		model.addAttribute("total", page.total());
		model.addAttribute("lines", this.words.lines(page.items(), locale));
		model.addAttribute("next", (page.next() != null)
				? "/accounts/%s?%s&cursor=%s".formatted(code, query.address(), page.next()) : null);
		model.addAttribute("parts", CertifiedTime.parts());
		fill(model, query);
		return "account/unit";
	}

	private void fill(Model model, AccountQuery query) {
		int year = thisYear();
		model.addAttribute("query", query);
		model.addAttribute("years",
				IntStream.of(year + 1, year, year - 1, year - 2, query.year())
					.boxed()
					.distinct()
					.sorted(Comparator.reverseOrder())
					.toList());
		model.addAttribute("kinds", DutyKind.values());
		model.addAttribute("posts", Stream.concat(POSTS.stream(), Stream.ofNullable(query.post())).distinct().toList());
		model.addAttribute("states", Arrays.stream(DutyState.values()).filter((one) -> one != DutyState.VOID).toList());
	}

	private AccountQuery query(Map<String, String> sent) {
		return AccountQuery.of(sent, thisYear());
	}

	private int thisYear() {
		return LocalDate.now(this.clock.withZone(Zone.SHANGHAI)).getYear();
	}

	@PostMapping("/export")
	String export(@RequestParam Map<String, String> sent, Locale locale) {
		Person person = this.people.current();
		this.reader.scope(person);
		return "redirect:/long-work/" + this.exports.units(person, query(sent), locale);
	}

	@PostMapping("/{code}/export")
	String export(@PathVariable String code, @RequestParam Map<String, String> sent, Locale locale) {
		Person person = this.people.current();
		UnitCode unit = this.reader.unit(code, person).code();
		return "redirect:/long-work/" + this.exports.periods(person, unit, query(sent), locale);
	}

}
