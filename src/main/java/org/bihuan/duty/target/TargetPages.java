package org.bihuan.duty.target;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.bihuan.duty.DutyScope;
import org.bihuan.frame.Texts;
import org.bihuan.organisation.People;
import org.bihuan.organisation.UnitView;
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
 * The page on which a unit keeps its projects, sites and events.
 */
@Controller
@RequestMapping("/duty-targets")
class TargetPages {

	private final TargetRegister register;

	private final TargetSight sight;

	private final People people;

	private final Texts texts;

	TargetPages(TargetRegister register, TargetSight sight, People people, Texts texts) {
		this.register = register;
		this.sight = sight;
		this.people = people;
		this.texts = texts;
	}

	@GetMapping
	String list(@RequestParam(required = false) @Nullable String unit, Model model) {
		return filled(unit(unit), Map.of(), model);
	}

	@PostMapping
	String add(@RequestParam String unit, @RequestParam(required = false) @Nullable DutyScope scope,
			@RequestParam(defaultValue = "") String name,
			@RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate from,
			@RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate to,
			Model model, Locale locale) {
		UnitView found = unit(unit);
		return done(found,
				() -> this.register.add(found.code(), new TargetDraft(scope, name, from, to), this.people.current()),
				model, locale);
	}

	@PostMapping("/{id}")
	String change(@PathVariable long id, @RequestParam String unit, @RequestParam(defaultValue = "") String name,
			@RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate from,
			@RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate to,
			Model model, Locale locale) {
		return done(unit(unit),
				() -> this.register.change(id, new TargetDraft(null, name, from, to), this.people.current()), model,
				locale);
	}

	@PostMapping("/{id}/cancel")
	String cancel(@PathVariable long id, @RequestParam String unit, @RequestParam(defaultValue = "") String reason,
			Model model, Locale locale) {
		return done(unit(unit), () -> this.register.cancel(id, reason, this.people.current()), model, locale);
	}

	private String done(UnitView unit, Runnable act, Model model, Locale locale) {
		try {
			act.run();
			return "redirect:/duty-targets?unit=" + unit.code();
		}
		catch (Refusal.Invalid ex) {
			Map<String, String> errors = new LinkedHashMap<>();
			ex.problems()
				.forEach((problem) -> errors.putIfAbsent(problem.field(),
						this.texts.of(problem.messageKey(), locale, problem.arguments())));
			return filled(unit, errors, model);
		}
	}

	private String filled(UnitView unit, Map<String, String> errors, Model model) {
		model.addAttribute("unit", unit);
		model.addAttribute("targets", this.register.of(unit.code()));
		model.addAttribute("keeps", TargetRegister.keeps(unit.code(), this.people.current()));
		model.addAttribute("scopes", TargetDraft.ENTERED);
		model.addAttribute("errors", errors);
		return "dutytarget/list";
	}

	private UnitView unit(@Nullable String asked) {
		return this.sight.unit(asked, this.people.current());
	}

}
