package org.bihuan.ledger;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.bihuan.casefile.CaseLedger;
import org.bihuan.casefile.CaseLine;
import org.bihuan.organisation.People;
import org.bihuan.organisation.Person;
import org.bihuan.savedview.SavedViews;
import org.bihuan.savedview.ViewDraft;
import org.bihuan.shared.Listing;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The ledger of cases as a page.
 */
@Controller
@RequestMapping("/cases")
class LedgerPage {

	private static final String LIST = "/cases";

	private static final int ROWS = 50;

	private final CaseLedger ledger;

	private final LedgerLines lines;

	private final LedgerChoices choices;

	private final LedgerColumns chosen;

	private final SavedViews views;

	private final LedgerExport export;

	private final ExportMappings mappings;

	private final People people;

	LedgerPage(CaseLedger ledger, LedgerLines lines, LedgerChoices choices, LedgerColumns chosen, SavedViews views,
			LedgerExport export, ExportMappings mappings, People people) {
		this.ledger = ledger;
		this.lines = lines;
		this.choices = choices;
		this.chosen = chosen;
		this.views = views;
		this.export = export;
		this.mappings = mappings;
		this.people = people;
	}

	@GetMapping
	String list(@RequestParam Map<String, String> sent, Model model, Locale locale) {
		Person person = this.people.current();
		LedgerQuery query = LedgerQuery.of(sent, this.choices.traits());
		String asked = sent.getOrDefault("columns", "");
		List<LedgerColumn> columns = asked.isEmpty() ? this.chosen.of(person) : LedgerColumn.parse(asked);
		Listing<CaseLine> page = this.ledger.page(query.filter(sent.get("cursor"), ROWS), person.scope());
		model.addAttribute("query", query);
		model.addAttribute("asked", asked.isEmpty() ? "" : LedgerColumn.write(columns));
		model.addAttribute("shown", columns);
		model.addAttribute("headings", columns.stream().map((column) -> this.lines.label(column, locale)).toList());
		model.addAttribute("columns", LedgerColumn.values());
		model.addAttribute("lines", this.lines.of(page.items(), columns, locale));
		model.addAttribute("total", page.total());
		model.addAttribute("next", (page.next() != null) ? address(query, asked, page.next()) : null);
		model.addAttribute("views", this.views.of(LIST, person));
		model.addAttribute("login", person.login());
		model.addAttribute("mappings", this.mappings.of(person));
		model.addAttribute("units", this.views.units(person));
		this.choices.fill(model, locale);
		return "ledger/list";
	}

	private static String address(LedgerQuery query, String columns, String cursor) {
		return "/cases?" + query.text() + (columns.isEmpty() ? "" : "&columns=" + columns) + "&cursor=" + cursor;
	}

	@PostMapping("/columns")
	String columns(@RequestParam(required = false) @Nullable List<String> column,
			@RequestParam(defaultValue = "") String query) {
		this.chosen.keep(this.people.current(), LedgerColumn.parse((column != null) ? String.join(",", column) : null));
		return "redirect:/cases?" + LedgerQuery.parse(query, this.choices.traits()).text();
	}

	@PostMapping("/views")
	String keep(@RequestParam String name, @RequestParam(defaultValue = "") String query,
			@RequestParam(defaultValue = "") String columns, @RequestParam(defaultValue = "") String share) {
		Person person = this.people.current();
		LedgerQuery asked = LedgerQuery.parse(query, this.choices.traits());
		List<LedgerColumn> shown = columns.isEmpty() ? this.chosen.of(person) : LedgerColumn.parse(columns);
		this.views.keep(person, new ViewDraft(LIST, name, asked.text(), LedgerColumn.write(shown), share));
		return "redirect:/cases?" + asked.text();
	}

	@PostMapping("/views/{id}/forget")
	String forget(@PathVariable String id) {
		this.views.forget(LIST, this.people.current(), id);
		return "redirect:/cases";
	}

	@PostMapping("/export")
	String export(@RequestParam(defaultValue = "") String query, @RequestParam(defaultValue = "") String mapping,
			Locale locale) {
		LedgerQuery asked = LedgerQuery.parse(query, this.choices.traits());
		Person person = this.people.current();
		String work = mapping.isEmpty() ? this.export.start(person, asked, locale)
				: this.export.start(person, asked, this.mappings.find(mapping, person), locale);
		return "redirect:/long-work/" + work;
	}

}
