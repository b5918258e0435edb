package org.bihuan.search;

import io.swagger.v3.oas.annotations.Operation;
import org.bihuan.organisation.People;
import org.jspecify.annotations.Nullable;

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

	@Operation(summary = "Finds cases, letters, units and people by words",
			description = "Every word must stand in the text, as typed; nothing in it is an operator. kind: cases,"
					+ " letters, units or people; without it the first 20 of each. next of a kind goes back as"
					+ " cursor together with kind. total is exact up to 1000; if there are more, more is true and"
					+ " the newest 1000 are found.")
	@GetMapping("/api/v1/search")
	Found find(@RequestParam String q, @RequestParam(required = false) @Nullable String kind,
			@RequestParam(required = false) @Nullable String cursor) {
		return this.search.find(this.people.current(), Question.of(q, kind, cursor));
	}

}
