package org.bihuan.dossier;

import java.util.Locale;

import org.bihuan.organisation.People;
import org.bihuan.organisation.Person;
import org.bihuan.organisation.Scope;
import org.bihuan.shared.Thresholds;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * One unit as a page.
 */
@Controller
class UnitPage {

	private final UnitReading reading;

	private final People people;

	UnitPage(UnitReading reading, People people) {
		this.reading = reading;
		this.people = people;
	}

	@GetMapping("/units/{code}")
	String unit(@PathVariable String code, Model model, Locale locale) {
		Person reader = this.people.current();
		Scope scope = reader.scope();
		model.addAttribute("unit", this.reading.of(code, reader, locale));
		model.addAttribute("months", Thresholds.of("repeat-within"));
		model.addAttribute("oversees", scope.district() || !scope.authorities().isEmpty());
		return "dossier/unit";
	}

}
