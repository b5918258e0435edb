package org.bihuan.search;

import org.bihuan.organisation.People;

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

	SearchPage(Search search, People people) {
		this.search = search;
		this.people = people;
	}

	@GetMapping("/search")
	String find(@RequestParam(defaultValue = "") String q, Model model) {
		model.addAttribute("found", this.search.find(this.people.current(), q.strip()));
		return "search/found";
	}

}
