package org.bihuan.assessment;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.bihuan.frame.Texts;
import org.bihuan.organisation.Person;
import org.bihuan.organisation.UnitView;
import org.bihuan.organisation.Units;
import org.bihuan.shared.Listing;
import org.bihuan.shared.Refusal;
import org.bihuan.shared.UnitCode;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Units, authorities and towns by points, the sheet of a unit, and the closing of a year.
 */
@Controller
@RequestMapping("/assessment")
class AssessmentPages {

	private final Sheets sheets;

	private final CaseFacts cases;

	private final ClosedYears years;

	private final Closing closing;

	private final AssessmentExport export;

	private final AssessmentReader reader;

	private final Units units;

	private final Texts texts;

	AssessmentPages(Sheets sheets, CaseFacts cases, ClosedYears years, Closing closing, AssessmentExport export,
			AssessmentReader reader, Units units, Texts texts) {
		this.sheets = sheets;
		this.cases = cases;
		this.years = years;
		this.closing = closing;
		this.export = export;
		this.reader = reader;
		this.units = units;
		this.texts = texts;
	}

	@GetMapping
	String list(@RequestParam(required = false) @Nullable String year,
			@RequestParam(required = false) @Nullable String cursor, Model model) {
		Person person = this.reader.person();
		int asked = this.reader.year(year);
		List<UnitSheet> all = this.sheets.all(asked, person.scope());
		Listing<UnitSheet> page = AssessmentReader.page(all, cursor);
		List<SideRow> authorities = SideRow.of(all, UnitSheet::authority);
		List<SideRow> towns = SideRow.of(all, UnitSheet::town);
		common(asked, model);
		model.addAttribute("page", page);
		model.addAttribute("authorities", authorities);
		model.addAttribute("towns", towns);
		model.addAttribute("names", names(Stream.concat(page.items().stream().map(UnitSheet::unit),
				Stream.concat(authorities.stream(), towns.stream()).map(SideRow::code))));
		model.addAttribute("next",
				(page.next() != null) ? "/assessment?year=%d&cursor=%s".formatted(asked, page.next()) : null);
		model.addAttribute("closes", Closing.closes(person) && asked < this.reader.thisYear());
		return "assessment/list";
	}

	private Map<String, String> names(Stream<UnitCode> codes) {
		return this.units.names(codes.distinct().toList())
			.entrySet()
			.stream()
			.collect(Collectors.toMap((name) -> name.getKey().value(), Map.Entry::getValue));
	}

	private void common(int year, Model model) {
		model.addAttribute("year", year);
		model.addAttribute("years", this.reader.years(year));
		model.addAttribute("texts", this.texts);
		model.addAttribute("closed", this.years.find(year).orElse(null));
	}

	@GetMapping("/{unit}")
	String sheet(@PathVariable String unit, @RequestParam(required = false) @Nullable String year, Model model) {
		UnitView seen = this.reader.unit(unit);
		int asked = this.reader.year(year);
		common(asked, model);
		model.addAttribute("unit", seen);
		model.addAttribute("sheet", this.sheets.one(asked, seen.code(), this.reader.alone(seen)));
		return "assessment/sheet";
	}

	@GetMapping("/{unit}/{counted}")
	String items(@PathVariable String unit, @PathVariable String counted,
			@RequestParam(required = false) @Nullable String year, Model model) {
		UnitView seen = this.reader.unit(unit);
		int asked = this.reader.year(year);
		Counted what = Stream.of(Counted.values())
			.filter((one) -> one.name().equals(counted))
			.findFirst()
			.orElseThrow(() -> new Refusal.NotFound("assessment.counted", counted));
		if (what == Counted.MEASURES) {
			return "redirect:/measures?unit=" + seen.code();
		}
		if (!what.ofCases()) {
			return "redirect:/accounts/%s?year=%d".formatted(seen.code(), asked);
		}
		common(asked, model);
		model.addAttribute("unit", seen);
		model.addAttribute("counted", what);
		model.addAttribute("page", this.cases.items(what, new YearSpan(asked), this.reader.alone(seen)));
		return "assessment/items";
	}

	@PostMapping("/closing")
	String close(@RequestParam Map<String, String> sent) {
		Person person = this.reader.person();
		int year = this.reader.year(sent.get("year"));
		this.closing.close(year, sent.getOrDefault("reason", ""), person);
		return "redirect:/assessment?year=" + year;
	}

	@PostMapping("/export")
	String export(@RequestParam(required = false) @Nullable String year, Locale locale) {
		Person person = this.reader.person();
		return "redirect:/long-work/" + this.export.start(person, this.reader.year(year), locale);
	}

}
