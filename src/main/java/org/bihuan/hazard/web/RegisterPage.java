package org.bihuan.hazard.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.bihuan.frame.Texts;
import org.bihuan.hazard.Criterion;
import org.bihuan.hazard.HazardForm;
import org.bihuan.hazard.Hazards;
import org.bihuan.organisation.People;
import org.bihuan.organisation.Person;
import org.bihuan.organisation.UnitView;
import org.bihuan.organisation.Units;
import org.bihuan.shared.CaseNumber;
import org.bihuan.shared.FieldProblem;
import org.bihuan.shared.Refusal;
import org.bihuan.shared.UnitCode;
import org.bihuan.shared.Zone;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The page on which a hazard is registered.
 */
@Controller
@RequestMapping("/hazards/new")
class RegisterPage {

	private final Hazards hazards;

	private final Registrar registrar;

	private final Units units;

	private final People people;

	private final Texts texts;

	private final Clock clock;

	RegisterPage(Hazards hazards, Registrar registrar, Units units, People people, Texts texts, Clock clock) {
		this.hazards = hazards;
		this.registrar = registrar;
		this.units = units;
		this.people = people;
		this.texts = texts;
		this.clock = clock;
	}

	@GetMapping
	String open(@RequestParam Map<String, String> sent, Model model, Locale locale) {
		fill(new HazardForm(sent), model, locale);
		return "hazard/new";
	}

	@GetMapping("/units")
	String units(@RequestParam Map<String, String> sent, Model model, Locale locale) {
		fill(new HazardForm(sent), model, locale);
		return "hazard/place :: unit";
	}

	@GetMapping("/questions")
	String questions(@RequestParam Map<String, String> sent, Model model, Locale locale) {
		fill(new HazardForm(sent), model, locale);
		return "hazard/place :: questions";
	}

	@PostMapping
	String register(@RequestParam Map<String, String> sent, Model model, Locale locale) {
		HazardForm form = new HazardForm(sent);
		Person person = this.people.current();
		try {
			List<Criterion> asked = unit(form, person).map((unit) -> criteria(unit, sector(form, unit)))
				.orElse(List.of());
			String key = form.get("requestKey");
			CaseNumber number = this.hazards.register(form.registration(asked), person, key.isEmpty() ? null : key);
			return "redirect:/cases/" + number;
		}
		catch (Refusal.Invalid ex) {
			model.addAttribute("errors", errors(ex.problems(), locale));
		}
		catch (Refusal.Forbidden ex) {
			model.addAttribute("errors", Map.of("unit", this.texts.of(ex.messageKey(), locale, ex.arguments())));
		}
		fill(form, model, locale);
		return "hazard/new";
	}

	private Map<String, String> errors(List<FieldProblem> problems, Locale locale) {
		Map<String, String> errors = new LinkedHashMap<>();
		problems.forEach((problem) -> errors.putIfAbsent(problem.field(),
				this.texts.of(problem.messageKey(), locale, problem.arguments())));
		return errors;
	}

	private void fill(HazardForm form, Model model, Locale locale) {
		Person person = this.people.current();
		Optional<UnitView> unit = unit(form, person);
		model.addAttribute("form", form);
		model.addAttribute("inspector", person.holds(Registrar.INSPECTOR));
		model.addAttribute("units", this.registrar.units(person, form.get("q")));
		model.addAttribute("sources", this.registrar.sources(person));
		model.addAttribute("unit", unit.orElse(null));
		model.addAttribute("today", LocalDate.now(this.clock.withZone(Zone.SHANGHAI)).toString());
		model.addAttribute("requestKey",
				form.get("requestKey").isEmpty() ? UUID.randomUUID().toString() : form.get("requestKey"));
		unit.ifPresent((one) -> place(one, form, model, locale));
		if (!model.containsAttribute("errors")) {
			model.addAttribute("errors", Map.of());
		}
	}

	private void place(UnitView unit, HazardForm form, Model model, Locale locale) {
		Map<String, String> sectors = new LinkedHashMap<>();
		this.units.sectorsOf(unit).forEach((code) -> sectors.put(code, this.units.sectorName(code, locale)));
		String sector = sector(form, unit);
		model.addAttribute("sectors", sectors);
		model.addAttribute("sector", sector);
		model.addAttribute("criteria", criteria(unit, sector));
	}

	/** The unit chosen, or the only one there is to choose. */
	private Optional<UnitView> unit(HazardForm form, Person person) {
		if (!form.get("unit").isEmpty()) {
			return this.registrar.unit(person, new UnitCode(form.get("unit")));
		}
		List<UnitView> all = this.registrar.units(person, null);
		return (all.size() == 1) ? Optional.of(all.get(0)) : Optional.empty();
	}

	private String sector(HazardForm form, UnitView unit) {
		List<String> sectors = this.units.sectorsOf(unit);
		return sectors.contains(form.get("sector")) ? form.get("sector") : sectors.get(0);
	}

	private List<Criterion> criteria(UnitView unit, String sector) {
		return this.hazards.criteria(unit.code(), sector);
	}

}
