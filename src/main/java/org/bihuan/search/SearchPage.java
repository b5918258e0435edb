package org.bihuan.search;

import org.bihuan.organisation.People;
import org.bihuan.organisation.Person;
import org.bihuan.organisation.UnitKind;
import org.bihuan.organisation.Units;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * What the box in the top bar finds.
 */
@Controller
class SearchPage {

	private final Search search;

	private final People people;

	private final Units units;

	SearchPage(Search search, People people, Units units) {
		this.search = search;
		this.units = units;
		this.people = people;
	}

	@GetMapping("/search")
	String find(@RequestParam(defaultValue = "") String q, Model model) {
		Person person = this.people.current();
		Found found = this.search.find(person, q.strip());
		model.addAttribute("found", found);
		model.addAttribute("opened",
				this.units.inScope(found.units()
					.items()
					.stream()
					.filter((unit) -> unit.kind() == UnitKind.ENTERPRISE)
					.map(Found.Unit::code)
					.toList(), person.scope()));
		return "search/found";
	}

}
