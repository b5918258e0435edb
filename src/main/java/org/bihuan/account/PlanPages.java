package org.bihuan.account;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.bihuan.organisation.People;
import org.bihuan.organisation.Person;
import org.bihuan.organisation.Scope;
import org.bihuan.organisation.Units;
import org.bihuan.shared.Listing;
import org.bihuan.shared.UnitCode;
import org.bihuan.shared.Zone;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The planned inspections of a year as a list, for those who oversee: whoever is to be
 * inspected does not read here when.
 */
@Controller
@RequestMapping("/enforcement/plans")
class PlanPages {

	private static final int ROWS = 50;

	private final PlanList list;

	private final PlanExport export;

	private final AccountReader reader;

	private final Units units;

	private final People people;

	private final UnitCode district;

	private final Clock clock;

	PlanPages(PlanList list, PlanExport export, AccountReader reader, Units units, People people,
			@Value("${bihuan.district}") String district, Clock clock) {
		this.list = list;
		this.export = export;
		this.reader = reader;
		this.units = units;
		this.people = people;
		this.district = new UnitCode(district);
		this.clock = clock;
	}

	@GetMapping
	String list(@RequestParam Map<String, String> sent, @RequestParam(required = false) @Nullable String cursor,
			Model model) {
		Scope scope = this.reader.overseer(this.people.current());
		PlanQuery query = query(sent);
		Listing<Plan> page = this.list.page(query, scope, cursor, ROWS);
		model.addAttribute("query", query);
		model.addAttribute("page", page);
		model.addAttribute("names", names(page.items()));
		model.addAttribute("people", this.people.names(page.items().stream().map(Plan::by).distinct().toList()));
		model.addAttribute("next", (page.next() != null)
				? "/enforcement/plans?%s&cursor=%s".formatted(query.address(), page.next()) : null);
		model.addAttribute("authorities",
				this.units.authorities(this.district)
					.stream()
					.filter((one) -> scope.district() || scope.authorities().contains(one.code().value()))
					.toList());
		model.addAttribute("years",
				IntStream.of(thisYear() + 2, thisYear() + 1, thisYear(), thisYear() - 1, thisYear() - 2, query.year())
					.boxed()
					.distinct()
					.sorted(Comparator.reverseOrder())
					.toList());
		model.addAttribute("occasions", Plan.Occasion.values());
		model.addAttribute("states", PlanQuery.State.values());
		return "account/plans";
	}

	private Map<UnitCode, String> names(List<Plan> plans) {
		return this.units
			.names(plans.stream().flatMap((one) -> Stream.of(one.unit(), one.authority())).distinct().toList());
	}

	@PostMapping("/export")
	String export(@RequestParam Map<String, String> sent, Locale locale) {
		Person person = this.people.current();
		this.reader.overseer(person);
		return "redirect:/long-work/" + this.export.start(person, query(sent), locale);
	}

	private PlanQuery query(Map<String, String> sent) {
		return PlanQuery.of(sent, thisYear());
	}

	private int thisYear() {
		return LocalDate.now(this.clock.withZone(Zone.SHANGHAI)).getYear();
	}

}
