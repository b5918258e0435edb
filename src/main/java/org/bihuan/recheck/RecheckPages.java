package org.bihuan.recheck;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

import org.bihuan.frame.Texts;
import org.bihuan.hazard.SelfClosed;
import org.bihuan.hazard.SelfClosedCases;
import org.bihuan.organisation.People;
import org.bihuan.organisation.Person;
import org.bihuan.shared.FieldProblem;
import org.bihuan.shared.Listing;
import org.bihuan.shared.Refusal;
import org.jspecify.annotations.Nullable;

import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The authority's page of what units closed among themselves, and of its samples.
 */
@Controller
@RequestMapping("/rechecks")
class RecheckPages {

	private static final int ROWS = 50;

	private final Rechecks rechecks;

	private final SelfClosedCases cases;

	private final People people;

	private final Texts texts;

	RecheckPages(Rechecks rechecks, SelfClosedCases cases, People people, Texts texts) {
		this.rechecks = rechecks;
		this.cases = cases;
		this.people = people;
		this.texts = texts;
	}

	@GetMapping
	String list(@RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate from,
			@RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate until,
			@RequestParam(required = false) @Nullable String cursor, Model model) {
		fill(from, until, cursor, model);
		return "recheck/list";
	}

	@PostMapping
	String draw(@RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate from,
			@RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate until,
			@RequestParam(defaultValue = "") String seed, Model model, Locale locale) {
		Map<String, String> errors = new LinkedHashMap<>();
		try {
			return "redirect:/rechecks/" + this.rechecks.draw(from, until, seed, this.people.current()).id();
		}
		catch (Refusal.Invalid ex) {
			for (FieldProblem problem : ex.problems()) {
				errors.put(problem.field(), this.texts.of(problem.messageKey(), locale, problem.arguments()));
			}
		}
		catch (Refusal.Conflict ex) {
			errors.put("until", this.texts.of(ex.messageKey(), locale, ex.arguments()));
		}
		fill(from, until, null, model);
		model.addAttribute("seed", seed);
		model.addAttribute("errors", errors);
		return "recheck/list";
	}

	@GetMapping("/{id}")
	String one(@PathVariable long id, Model model) {
		Draw draw = this.rechecks.find(id, this.people.current());
		model.addAttribute("draw", draw);
		model.addAttribute("authority", this.rechecks.name(draw.authority()));
		model.addAttribute("drawnAt", this.texts.moment(draw.drawnAt()));
		model.addAttribute("drawnBy", this.people.find(draw.drawnBy()).map(Person::name).orElse(draw.drawnBy()));
		return "recheck/draw";
	}

	private void fill(@Nullable LocalDate from, @Nullable LocalDate until, @Nullable String cursor, Model model) {
		Person reader = this.people.current();
		Listing<SelfClosed> page = this.cases.list(from, until, cursor, ROWS, reader.scope());
		model.addAttribute("page", page);
		model.addAttribute("from", from);
		model.addAttribute("until", until);
		model.addAttribute("draws", this.rechecks.draws(reader));
		model.addAttribute("mayDraw", Rechecks.mayDraw(reader));
		model.addAttribute("errors", Map.of());
		model.addAttribute("seed", "");
	}

}
