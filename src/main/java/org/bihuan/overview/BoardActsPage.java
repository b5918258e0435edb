package org.bihuan.overview;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.bihuan.organisation.People;
import org.bihuan.organisation.Person;
import org.bihuan.overview.ActRow.Outcome;
import org.bihuan.shared.Refusal;

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
 * An act on clocks of the board: first a look at what it would do, then the act, then
 * what came of it.
 */
@Controller
@RequestMapping(OverviewQuery.PATH + "/acts")
class BoardActsPage {

	private final ActChoice choice;

	private final ActRuns runs;

	private final ActSheet sheet;

	private final ActWords words;

	private final People people;

	BoardActsPage(ActChoice choice, ActRuns runs, ActSheet sheet, ActWords words, People people) {
		this.choice = choice;
		this.runs = runs;
		this.sheet = sheet;
		this.words = words;
		this.people = people;
	}

	@PostMapping("/preview")
	String look(@RequestParam MultiValueMap<String, String> sent, Model model, Locale locale,
			RedirectAttributes flash) {
		Person person = this.people.current();
		OverviewQuery query = OverviewQuery.parse(sent.toSingleValueMap().getOrDefault("query", ""));
		try {
			List<Long> chosen = sent.containsKey("all") ? this.choice.all(query, person)
					: this.choice.single(ActIds.of(sent));
			return sheet(sent.toSingleValueMap(), chosen, Map.of(), model, locale);
		}
		catch (Refusal.Invalid ex) {
			flash.addFlashAttribute("refused", this.words.said(Said.of(ex), locale));
			return "redirect:" + query.address();
		}
	}

	private String sheet(Map<String, String> sent, List<Long> chosen, Map<String, String> errors, Model model,
			Locale locale) {
		ActForm form = ActForm.of(sent);
		Person person = this.people.current();
		Map<String, String> wrong = new LinkedHashMap<>(errors);
		ActOrder order = order(form, person, wrong, locale);
		model.addAttribute("sheet", this.sheet.of(chosen, order, person, locale));
		model.addAttribute("form", form);
		model.addAttribute("errors", wrong);
		model.addAttribute("key", sent.getOrDefault("key", UUID.randomUUID().toString()));
		model.addAttribute("query", OverviewQuery.parse(sent.getOrDefault("query", "")));
		return "overview/act";
	}

	/** As far as it was filled in rightly; what is wrong is told beside its field. */
	private ActOrder order(ActForm form, Person person, Map<String, String> errors, Locale locale) {
		try {
			return this.runs.order(form, false, person);
		}
		catch (Refusal.Invalid ex) {
			if (ex.problems().stream().anyMatch((problem) -> "act".equals(problem.field()))) {
				throw ex;
			}
			note(ex, errors, locale);
			return this.runs.order(new ActForm(form.act(), null, null, null, null, null), false, person);
		}
	}

	private void note(Refusal.Invalid refusal, Map<String, String> errors, Locale locale) {
		refusal.problems()
			.forEach((problem) -> errors.putIfAbsent(problem.field(),
					this.words.said(Said.of(problem.messageKey(), problem.arguments()), locale)));
	}

	@PostMapping
	String act(@RequestParam MultiValueMap<String, String> sent, Model model, Locale locale, RedirectAttributes flash) {
		Map<String, String> plain = sent.toSingleValueMap();
		Person person = this.people.current();
		Map<String, String> errors = new LinkedHashMap<>();
		OverviewQuery query = OverviewQuery.parse(plain.getOrDefault("query", ""));
		try {
			List<Long> chosen = this.choice.single(ActIds.of(sent));
			try {
				ActOrder order = this.runs.order(ActForm.of(plain), true, person);
				return "redirect:" + OverviewQuery.PATH + "/acts/"
						+ this.runs.begin(chosen, order, person, plain.get("key"), locale);
			}
			catch (Refusal.Invalid ex) {
				note(ex, errors, locale);
				return sheet(plain, chosen, errors, model, locale);
			}
		}
		catch (Refusal.Invalid | Refusal.Conflict ex) {
			flash.addFlashAttribute("refused", this.words.said(Said.of(ex), locale));
			return "redirect:" + query.address();
		}
	}

	@GetMapping("/{id}")
	String result(@PathVariable String id, Model model, Locale locale) {
		fill(id, model, locale);
		return "overview/acted";
	}

	@GetMapping("/{id}/state")
	String state(@PathVariable String id, Model model, Locale locale) {
		fill(id, model, locale);
		return "overview/acted :: state";
	}

	private void fill(String id, Model model, Locale locale) {
		ActRuns.Result result = this.runs.result(id, this.people.current());
		int total = result.rows().size();
		model.addAttribute("id", id);
		model.addAttribute("act", result.run().act().word());
		model.addAttribute("reason", result.run().reason());
		model.addAttribute("work", result.run().work());
		model.addAttribute("open", result.open());
		model.addAttribute("total", total);
		model.addAttribute("done", result.count(Outcome.DONE));
		model.addAttribute("waiting", result.count(Outcome.WAITING));
		model.addAttribute("because", this.words.because(result.rows(), locale));
		model.addAttribute("lines", this.words.lines(result.rows(), locale));
		model.addAttribute("good", Set.of("can", "done"));
	}

}
