package org.bihuan.inspection;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

import org.bihuan.frame.Texts;
import org.bihuan.inspection.Checklist.Item;
import org.bihuan.organisation.Documents;
import org.bihuan.organisation.People;
import org.bihuan.shared.Refusal;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The page of checklists: everybody reads them, the office and the designer keep them.
 */
@Controller
@RequestMapping("/inspection-checklists")
class ChecklistPages {

	private static final String DEFAULT = "P-0";

	private final Checklists checklists;

	private final Documents documents;

	private final People people;

	private final PeopleNames names;

	private final Texts texts;

	ChecklistPages(Checklists checklists, Documents documents, People people, PeopleNames names, Texts texts) {
		this.checklists = checklists;
		this.documents = documents;
		this.people = people;
		this.names = names;
		this.texts = texts;
	}

	@GetMapping
	String first() {
		return "redirect:/inspection-checklists/" + this.checklists.subjects().get(0);
	}

	@GetMapping("/{subject}")
	String one(@PathVariable String subject, @RequestParam(required = false) @Nullable Integer version, Model model,
			Locale locale) {
		return filled(subject, version, model, locale);
	}

	@PostMapping("/{subject}")
	String add(@PathVariable String subject, @RequestParam int seen, @RequestParam(defaultValue = "") String text,
			@RequestParam(defaultValue = "") String textEn, @RequestParam(defaultValue = "") String document,
			@RequestParam(defaultValue = "") String place, @RequestParam(defaultValue = "") String reason, Model model,
			Locale locale) {
		return done(subject, new ChecklistChange(seen, null, new Item(text, textEn, document, place), reason), model,
				locale);
	}

	@PostMapping("/{subject}/{row}")
	String change(@PathVariable String subject, @PathVariable int row, @RequestParam int seen,
			@RequestParam(defaultValue = "") String text, @RequestParam(defaultValue = "") String textEn,
			@RequestParam(defaultValue = "") String document, @RequestParam(defaultValue = "") String place,
			@RequestParam(defaultValue = "") String reason, Model model, Locale locale) {
		return done(subject, new ChecklistChange(seen, row, new Item(text, textEn, document, place), reason), model,
				locale);
	}

	@PostMapping("/{subject}/{row}/retire")
	String retire(@PathVariable String subject, @PathVariable int row, @RequestParam int seen,
			@RequestParam(defaultValue = "") String reason, Model model, Locale locale) {
		return done(subject, new ChecklistChange(seen, row, null, reason), model, locale);
	}

	private String done(String subject, ChecklistChange change, Model model, Locale locale) {
		try {
			this.checklists.change(subject, change, this.people.current());
			return "redirect:/inspection-checklists/" + subject;
		}
		catch (Refusal.Invalid ex) {
			Map<String, String> errors = new LinkedHashMap<>();
			ex.problems()
				.forEach((problem) -> errors.putIfAbsent(problem.field(),
						this.texts.of(problem.messageKey(), locale, problem.arguments())));
			return refused(subject, change, errors, model, locale);
		}
		catch (Refusal.Conflict ex) {
			return refused(subject, change, Map.of("seen", this.texts.of(ex.messageKey(), locale, ex.arguments())),
					model, locale);
		}
	}

	/** What was typed stays where it was typed. */
	private String refused(String subject, ChecklistChange change, Map<String, String> errors, Model model,
			Locale locale) {
		model.addAttribute("errors", errors);
		model.addAttribute("typed", change);
		return filled(subject, null, model, locale);
	}

	private String filled(String subject, @Nullable Integer version, Model model, Locale locale) {
		Checklist latest = this.checklists.latest(subject)
			.orElseThrow(() -> new Refusal.NotFound("inspection.list.unknown"));
		Checklist shown = (version == null) ? latest : this.checklists.find(subject, version)
			.orElseThrow(() -> new Refusal.NotFound("inspection.list.unknown"));
		boolean newest = shown.version() == latest.version();
		model.addAttribute("subjects", this.checklists.subjects());
		model.addAttribute("list", shown);
		model.addAttribute("newest", newest);
		model.addAttribute("keeps", newest && Checklists.keeps(this.people.current()));
		model.addAttribute("history", this.checklists.history(subject));
		model.addAttribute("documents", documents(locale));
		model.addAttribute("bases", shown.items().stream().map((item) -> basis(item, locale)).toList());
		model.addAttribute("locale", locale);
		model.addAttribute("people", this.names);
		model.addAttribute("texts", this.texts);
		return "inspection/checklist";
	}

	private Map<String, String> documents(Locale locale) {
		Map<String, String> titles = new LinkedHashMap<>();
		this.documents.active().forEach((id) -> titles.put(id, title(id, locale)));
		return titles;
	}

	// what no document prescribes has a name in both languages, and no place
	private String title(String document, Locale locale) {
		return DEFAULT.equals(document) ? this.texts.of("casepage.act." + DEFAULT, locale)
				: this.documents.title(document).orElse(document);
	}

	private String basis(Item item, Locale locale) {
		String title = title(item.document(), locale);
		return DEFAULT.equals(item.document()) ? title : title + " " + item.place();
	}

}
