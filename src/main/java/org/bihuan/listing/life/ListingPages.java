package org.bihuan.listing.life;

import java.util.List;
import java.util.Locale;

import org.bihuan.casefile.CaseReaders;
import org.bihuan.frame.Texts;
import org.bihuan.listing.ListedCase;
import org.bihuan.listing.ListedCases;
import org.bihuan.listing.ListedCases.ListingFilter;
import org.bihuan.listing.ListingLevel;
import org.bihuan.listing.ListingState;
import org.bihuan.listing.MonthlyReport;
import org.bihuan.organisation.People;
import org.bihuan.shared.CaseNumber;
import org.bihuan.shared.Refusal;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Listings as staff reads them: the list, and the part of a case's page.
 */
@Controller
class ListingPages {

	private static final int ROWS = 50;

	private final ListedCases listings;

	private final ListingExport export;

	private final CaseReaders readers;

	private final People people;

	private final Texts texts;

	ListingPages(ListedCases listings, ListingExport export, CaseReaders readers, People people, Texts texts) {
		this.listings = listings;
		this.export = export;
		this.readers = readers;
		this.people = people;
		this.texts = texts;
	}

	@GetMapping("/listings")
	String list(@RequestParam(required = false) @Nullable ListingState state,
			@RequestParam(required = false) @Nullable ListingLevel level,
			@RequestParam(required = false) @Nullable String unit,
			@RequestParam(required = false) @Nullable String cursor, Model model) {
		@Nullable String wanted = plain(unit);
		model.addAttribute("page", this.listings.list(new ListingFilter(state, level, wanted, cursor, ROWS),
				this.people.current().scope()));
		model.addAttribute("states", ListingState.values());
		model.addAttribute("levels", ListingLevel.values());
		model.addAttribute("state", state);
		model.addAttribute("level", level);
		model.addAttribute("unit", wanted);
		model.addAttribute("texts", this.texts);
		return "listing/list";
	}

	@PostMapping("/listings/export")
	String export(@RequestParam(required = false) @Nullable ListingState state,
			@RequestParam(required = false) @Nullable ListingLevel level,
			@RequestParam(required = false) @Nullable String unit, Locale locale) {
		return "redirect:/long-work/" + this.export.start(this.people.current(),
				new ListingFilter(state, level, plain(unit), null, ROWS), locale);
	}

	private static @Nullable String plain(@Nullable String unit) {
		return (unit != null && !unit.isBlank()) ? unit.strip() : null;
	}

	@GetMapping("/cases/{number}/listings")
	String panel(@PathVariable String number, Model model) {
		CaseNumber wanted = new CaseNumber(number);
		if (!this.readers.mayRead(wanted, this.people.current())) {
			throw new Refusal.NotFound("casefile.unknown", number);
		}
		List<ListedCase> rows = this.listings.ofCase(wanted);
		model.addAttribute("rows", rows.stream().map((one) -> new Row(one, this.listings.reports(one.id()))).toList());
		model.addAttribute("texts", this.texts);
		return "listing/panel";
	}

	/**
	 * A listing with its reports.
	 *
	 * @param listing the listing
	 * @param reports its monthly reports
	 */
	record Row(ListedCase listing, List<MonthlyReport> reports) {
	}

}
