package org.bihuan.search;

import org.bihuan.organisation.People;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Looks for words, for programs.
 */
@RestController
class SearchApi {

	private final Search search;

	private final People people;

	SearchApi(Search search, People people) {
		this.search = search;
		this.people = people;
	}

	@GetMapping("/api/v1/search")
	Found find(@RequestParam String q) {
		return this.search.find(this.people.current(), q);
	}

}
