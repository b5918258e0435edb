package org.bihuan.overview;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.bihuan.deadline.OverdueClock;
import org.bihuan.deadline.OverdueClocks;
import org.bihuan.deadline.OverdueFilter.Which;
import org.bihuan.organisation.People;
import org.bihuan.organisation.Person;
import org.bihuan.organisation.Scope;
import org.bihuan.organisation.Units;
import org.bihuan.savedview.SavedViews;
import org.bihuan.savedview.ViewDraft;
import org.bihuan.shared.Listing;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The board of clocks as a page.
 */
@Controller
@RequestMapping(OverviewQuery.PATH)
class OverviewPage {

	private static final int ROWS = 50;

	private final OverdueClocks clocks;

	private final OverviewLines lines;

	private final Facets facets;

	private final UnitChoice units;

	private final OverviewExport export;

	private final SavedViews views;

	private final People people;

	private final Units register;

	OverviewPage(OverdueClocks clocks, OverviewLines lines, Facets facets, UnitChoice units, OverviewExport export,
			SavedViews views, People people, Units register) {
		this.clocks = clocks;
		this.lines = lines;
		this.facets = facets;
		this.units = units;
		this.export = export;
		this.views = views;
		this.people = people;
		this.register = register;
	}

	@GetMapping
	String list(@RequestParam Map<String, String> sent, Model model, Locale locale) {
		Person person = this.people.current();
		Scope scope = person.scope();
		UnitChoice.Found found = this.units.in(OverviewQuery.of(sent), person);
		OverviewQuery query = found.query();
		Listing<OverdueClock> page = this.clocks.page(query.filter(sent.get("cursor"), ROWS), scope);
		model.addAttribute("query", query);
		model.addAttribute("tabs",
				Arrays.stream(Which.values()).map((which) -> tab(which, query, page, scope)).toList());
		model.addAttribute("soonDays", OverviewLines.SOON);
		model.addAttribute("lines", this.lines.of(page.items(), locale));
		model.addAttribute("opened",
				this.register.inScope(page.items().stream().map(OverdueClock::unit).toList(), scope));
		model.addAttribute("total", page.total());
		model.addAttribute("next", (page.next() != null) ? next(query, page.next()) : null);
		List<Facets.Chip> chips = this.facets.chips(query, locale);
		model.addAttribute("chips", chips);
		model.addAttribute("conditions", this.facets.said(chips, locale));
		model.addAttribute("facets", this.facets.of(query, scope, locale));
		model.addAttribute("harms", this.facets.harms(query, scope, locale));
		model.addAttribute("choice",
				found.units()
					.stream()
					.map((unit) -> new Choice(unit.name(), unit.code().value(),
							query.with("unit", unit.code().value()).address()))
					.toList());
		model.addAttribute("choices", found.total());
		model.addAttribute("acts", BoardAct.of(person).stream().map(BoardAct::word).toList());
		model.addAttribute("blind", blind(scope));
		model.addAttribute("views", this.views.of(OverviewQuery.PATH, person));
		model.addAttribute("login", person.login());
		model.addAttribute("units", this.views.units(person));
		return "overview/list";
	}

	private Tab tab(Which which, OverviewQuery query, Listing<OverdueClock> page, Scope scope) {
		OverviewQuery there = query.in(which);
		long count = (which == query.which()) ? page.total() : this.clocks.count(there.filter(null, 1), scope);
		return new Tab(which.name().toLowerCase(Locale.ROOT), there.address(), which == query.which(), count);
	}

	/** Nobody's unit is in sight; only cases on which this person works could be. */
	private static boolean blind(Scope scope) {
		return !scope.district() && scope.units().isEmpty() && scope.authorities().isEmpty();
	}

	private static String next(OverviewQuery query, String cursor) {
		String text = query.text();
		return OverviewQuery.PATH + "?" + (text.isEmpty() ? "" : text + "&") + "cursor=" + cursor;
	}

	@PostMapping("/views")
	String keep(@RequestParam String name, @RequestParam(defaultValue = "") String query,
			@RequestParam(defaultValue = "") String share) {
		OverviewQuery asked = OverviewQuery.parse(query);
		this.views.keep(this.people.current(), new ViewDraft(OverviewQuery.PATH, name, asked.text(), null, share));
		return "redirect:" + asked.address();
	}

	@PostMapping("/views/{id}/forget")
	String forget(@PathVariable String id) {
		this.views.forget(OverviewQuery.PATH, this.people.current(), id);
		return "redirect:" + OverviewQuery.PATH;
	}

	@PostMapping("/export")
	String export(@RequestParam(defaultValue = "") String query, Locale locale) {
		return "redirect:/long-work/" + this.export.start(this.people.current(), OverviewQuery.parse(query), locale);
	}

	/**
	 * One of the lists.
	 *
	 * @param name which one
	 * @param address where it is
	 * @param open whether it is the one that is read
	 * @param count how many are in it
	 */
	record Tab(String name, String address, boolean open, long count) {
	}

	/**
	 * A unit that may have been meant.
	 *
	 * @param name its name
	 * @param code its code
	 * @param address of the list narrowed by it
	 */
	record Choice(String name, String code, String address) {
	}

}
