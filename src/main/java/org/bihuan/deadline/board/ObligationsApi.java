package org.bihuan.deadline.board;

import org.bihuan.deadline.ObligationView;
import org.bihuan.deadline.Obligations;
import org.bihuan.deadline.Obligations.ObligationFilter;
import org.bihuan.organisation.People;
import org.bihuan.shared.Listing;
import org.jspecify.annotations.Nullable;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Obligations in the caller's scope, for programs.
 */
@RestController
class ObligationsApi {

	private final Obligations obligations;

	private final People people;

	ObligationsApi(Obligations obligations, People people) {
		this.obligations = obligations;
		this.people = people;
	}

	@GetMapping("/api/v1/obligations")
	Listing<ObligationView> list(@RequestParam(required = false) @Nullable String state,
			@RequestParam(required = false) @Nullable String kind,
			@RequestParam(required = false) @Nullable String unit,
			@RequestParam(required = false) @Nullable String sector,
			@RequestParam(required = false) @Nullable String cursor, @RequestParam(defaultValue = "50") int limit) {
		return this.obligations.list(new ObligationFilter(state, kind, unit, sector, cursor, limit),
				this.people.current().scope());
	}

}
