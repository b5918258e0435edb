package org.bihuan.worklist.page;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.bihuan.frame.Texts;
import org.bihuan.organisation.People;
import org.bihuan.organisation.Person;
import org.bihuan.organisation.StandIns;
import org.bihuan.organisation.StandIns.Wish;
import org.bihuan.shared.FieldProblem;
import org.bihuan.shared.Group;
import org.bihuan.shared.Refusal;
import org.bihuan.shared.WallTime;
import org.bihuan.workflow.HandOver;
import org.bihuan.workflow.HandOver.Preview;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Stand-ins given and received, a new one, and one's open work handed over in bulk.
 */
@Controller
@RequestMapping("/stand-ins")
class StandInPage {

	private static final String BACK = "redirect:/stand-ins";

	private final StandIns standIns;

	private final HandOver handOver;

	private final StandInLines lines;

	private final People people;

	private final Texts texts;

	StandInPage(StandIns standIns, HandOver handOver, StandInLines lines, People people, Texts texts) {
		this.standIns = standIns;
		this.handOver = handOver;
		this.lines = lines;
		this.people = people;
		this.texts = texts;
	}

	@GetMapping
	String open(@RequestParam(defaultValue = "") String handTo, Model model, Locale locale) {
		fill(Map.of(), Map.of(), model, locale);
		if (!handTo.isBlank()) {
			preview(handTo, model, locale);
		}
		return "worklist/stand-ins";
	}

	private void preview(String to, Model model, Locale locale) {
		Preview preview = this.handOver.preview(this.people.current().login(), to, this.people.current());
		Map<String, Long> reasons = new LinkedHashMap<>();
		preview.cannot().forEach((kept) -> reasons.merge(this.texts.of(kept.messageKey(), locale), 1L, Long::sum));
		model.addAttribute("handTo", to);
		model.addAttribute("can", preview.can());
		model.addAttribute("cannot", preview.cannot().size());
		model.addAttribute("reasons", reasons);
	}

	@PostMapping
	String give(@RequestParam Map<String, String> sent, Model model, Locale locale, RedirectAttributes flash) {
		Person person = this.people.current();
		Map<String, String> errors = new LinkedHashMap<>();
		try {
			this.standIns.give(wish(sent, person), person);
			flash.addFlashAttribute("said", "worklist.standIn.givenNow");
			return BACK;
		}
		catch (Refusal.Invalid ex) {
			ex.problems().forEach((problem) -> errors.putIfAbsent(problem.field(), said(problem, locale)));
		}
		catch (Refusal.Conflict | Refusal.Forbidden ex) {
			errors.put("deputy", this.texts.of(ex.messageKey(), locale, ex.arguments()));
		}
		fill(sent, errors, model, locale);
		return "worklist/stand-ins";
	}

	private String said(FieldProblem problem, Locale locale) {
		return this.texts.of(problem.messageKey(), locale, problem.arguments());
	}

	private static Wish wish(Map<String, String> sent, Person person) {
		String deputy = sent.getOrDefault("deputy", "");
		if (deputy.isBlank()) {
			throw new Refusal.Invalid("deputy", "workflow.verb.missing");
		}
		return new Wish(person.login(), deputy, post(sent.getOrDefault("post", "")), day("from", sent), day("to", sent),
				sent.get("document"));
	}

	private static Group post(String text) {
		try {
			return Group.parse(text);
		}
		catch (IllegalArgumentException ex) {
			throw new Refusal.Invalid("post", "workflow.verb.missing");
		}
	}

	private static LocalDate day(String field, Map<String, String> sent) {
		try {
			return WallTime.day(sent.getOrDefault(field, ""));
		}
		catch (DateTimeException ex) {
			throw new Refusal.Invalid(field, "workflow.verb.missing");
		}
	}

	@PostMapping("/{id}/end")
	String end(@PathVariable long id, Locale locale, RedirectAttributes flash) {
		try {
			this.standIns.end(id, this.people.current());
			flash.addFlashAttribute("said", "worklist.standIn.endedNow");
		}
		catch (Refusal.Conflict ex) {
			flash.addFlashAttribute("refused", this.texts.of(ex.messageKey(), locale, ex.arguments()));
		}
		return BACK;
	}

	@PostMapping("/hand-over")
	String handOver(@RequestParam String to, @RequestParam(defaultValue = "") String reason, Locale locale,
			RedirectAttributes flash) {
		Person person = this.people.current();
		try {
			this.handOver.handOver(person.login(), to, reason, person);
			flash.addFlashAttribute("said", "worklist.standIn.handedOver");
		}
		catch (Refusal.Invalid ex) {
			flash.addFlashAttribute("refused",
					this.texts.of("worklist.verb.field." + ex.problems().get(0).field(), locale) + " "
							+ said(ex.problems().get(0), locale));
		}
		return BACK;
	}

	private void fill(Map<String, String> sent, Map<String, String> errors, Model model, Locale locale) {
		Person person = this.people.current();
		model.addAttribute("given", this.lines.of(person, true, locale));
		model.addAttribute("received", this.lines.of(person, false, locale));
		model.addAttribute("posts", this.lines.posts(person, locale));
		model.addAttribute("colleagues", this.lines.colleagues(person));
		model.addAttribute("today", this.lines.today().toString());
		model.addAttribute("fields", List.of("from", "to"));
		model.addAttribute("sent", sent);
		model.addAttribute("errors", errors);
	}

}
