package org.bihuan.ledger;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import org.bihuan.casefile.CaseLedger;
import org.bihuan.casefile.CaseLine;
import org.bihuan.organisation.People;
import org.bihuan.organisation.Person;
import org.bihuan.shared.Refusal;
import org.bihuan.sheet.SheetFormat;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Mappings as pages: what there are, and one with its columns, what they say of the first
 * cases, and how it came to be so.
 */
@Controller
@RequestMapping("/mappings")
class MappingPages {

	private static final int SHOWN = 5;

	private static final Pattern COLUMN = Pattern.compile("columns\\[(\\d+)]\\.(\\w+)");

	private final ExportMappings mappings;

	private final LedgerChoices choices;

	private final LedgerWords words;

	private final CaseLedger ledger;

	private final People people;

	MappingPages(ExportMappings mappings, LedgerChoices choices, LedgerWords words, CaseLedger ledger, People people) {
		this.mappings = mappings;
		this.choices = choices;
		this.words = words;
		this.ledger = ledger;
		this.people = people;
	}

	@GetMapping
	String list(Model model) {
		Person person = this.people.current();
		model.addAttribute("mappings", this.mappings.of(person));
		model.addAttribute("mayAdd", !this.mappings.owners(person).isEmpty());
		return "ledger/mappings";
	}

	@GetMapping("/new")
	String open(@RequestParam(required = false) @Nullable String from, Model model, Locale locale) {
		Person person = this.people.current();
		List<String> owners = this.mappings.owners(person);
		if (owners.isEmpty()) {
			throw new Refusal.Forbidden("ledger.mapping.forbidden");
		}
		MappingForm form = (from != null) ? MappingForm.of(this.mappings.find(from, person))
				: new MappingForm("", "", owners.get(0), SheetFormat.XLSX, official(locale));
		return form(form, List.of(), null, model, locale);
	}

	/** Whoever makes a table begins with all that the ledger knows and takes away. */
	private List<MappingForm.Line> official(Locale locale) {
		return Arrays.stream(LedgerField.values())
			.map((field) -> MappedColumn.official(OfficialTable.heading(this.words, field, locale), field))
			.map(MappingForm.Line::of)
			.toList();
	}

	@PostMapping
	String add(@RequestParam MultiValueMap<String, String> sent, Model model, Locale locale, RedirectAttributes flash) {
		MappingForm form = MappingForm.of(sent);
		try {
			return back(this.mappings.add(form.draft(), this.people.current()).id(), flash);
		}
		catch (Refusal.Invalid ex) {
			return form(form, told(ex, locale), null, model, locale);
		}
	}

	@GetMapping("/{id}")
	String page(@PathVariable String id, Model model, Locale locale) {
		ExportMapping mapping = this.mappings.find(id, this.people.current());
		return form(MappingForm.of(mapping), List.of(), mapping, model, locale);
	}

	@PostMapping("/{id}")
	String change(@PathVariable String id, @RequestParam int version, @RequestParam MultiValueMap<String, String> sent,
			Model model, Locale locale, RedirectAttributes flash) {
		Person person = this.people.current();
		MappingForm form = MappingForm.of(sent);
		try {
			this.mappings.change(id, version, form.draft(), person);
			return back(id, flash);
		}
		catch (Refusal.Invalid ex) {
			return form(form, told(ex, locale), this.mappings.find(id, person), model, locale);
		}
	}

	@PostMapping("/{id}/end")
	String end(@PathVariable String id, @RequestParam int version) {
		this.mappings.end(id, version, this.people.current());
		return "redirect:/mappings";
	}

	private static String back(String id, RedirectAttributes flash) {
		flash.addFlashAttribute("done", true);
		flash.addAttribute("id", id);
		return "redirect:/mappings/{id}";
	}

	private List<String> told(Refusal.Invalid ex, Locale locale) {
		return this.words.problems(ex, locale)
			.entrySet()
			.stream()
			.map((one) -> this.words.say("ledger.mapping.problem", locale, place(one.getKey(), locale), one.getValue()))
			.toList();
	}

	private String place(String field, Locale locale) {
		Matcher column = COLUMN.matcher(field);
		return column.matches() ? this.words.say("ledger.mapping.column.field", locale,
				Integer.parseInt(column.group(1)) + 1, label(column.group(2), locale)) : label(field, locale);
	}

	private String label(String field, Locale locale) {
		return this.words.say("ledger.mapping.field." + field, locale);
	}

	private String form(MappingForm form, List<String> errors, @Nullable ExportMapping mapping, Model model,
			Locale locale) {
		Person person = this.people.current();
		model.addAttribute("form", form);
		model.addAttribute("errors", errors);
		model.addAttribute("mapping", mapping);
		model.addAttribute("mayChange", mapping == null || this.mappings.mayChange(mapping, person));
		model.addAttribute("owners", owners(person, mapping));
		model.addAttribute("formats", SheetFormat.values());
		model.addAttribute("patterns", MappedColumn.PATTERNS.stream().sorted().toList());
		model.addAttribute("fields", fields(locale));
		model.addAttribute("codes", this.choices.codes(locale));
		if (mapping != null) {
			LedgerTable table = new MappedTable(mapping, this.words, locale);
			model.addAttribute("headings", table.headings());
			model.addAttribute("rows", preview(table, person, locale));
			model.addAttribute("versions", this.mappings.versions(mapping));
		}
		return "ledger/mapping";
	}

	/** Codes with names; the owner that a mapping has stays choosable. */
	private Map<String, String> owners(Person person, @Nullable ExportMapping mapping) {
		Map<String, String> names = new LinkedHashMap<>();
		this.mappings.owners(person).forEach((code) -> names.put(code, this.words.unit(code)));
		if (mapping != null && mapping.authority() != null) {
			names.computeIfAbsent(mapping.authority(), this.words::unit);
		}
		return names;
	}

	private Map<String, String> fields(Locale locale) {
		Map<String, String> names = new LinkedHashMap<>();
		for (LedgerField field : LedgerField.values()) {
			names.put(field.key(), OfficialTable.heading(this.words, field, locale));
		}
		return names;
	}

	private List<Shown> preview(LedgerTable table, Person person, Locale locale) {
		List<CaseLine> lines = this.ledger.page(LedgerQuery.of(Map.of(), List.of()).filter(null, SHOWN), person.scope())
			.items();
		return IntStream.range(0, lines.size()).mapToObj((i) -> {
			List<String> cells = table.cells(lines.get(i), i + 1L);
			return new Shown(cells,
					table.problems(cells)
						.stream()
						.map((problem) -> this.words.say("ledger.mapping.problem", locale, problem.field(),
								this.words.say(problem.messageKey(), locale, problem.arguments())))
						.toList());
		}).toList();
	}

	/**
	 * A case as the table would have it.
	 *
	 * @param cells its cells
	 * @param problems what they would not take
	 */
	record Shown(List<String> cells, List<String> problems) {
	}

}
