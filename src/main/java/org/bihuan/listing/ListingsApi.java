package org.bihuan.listing;

import org.bihuan.listing.ListedCases.ListingFilter;
import org.bihuan.organisation.People;
import org.bihuan.shared.Listing;
import org.jspecify.annotations.Nullable;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Listings in the caller's scope, for programs.
 */
@RestController
class ListingsApi {

	private final ListedCases listings;

	private final People people;

	ListingsApi(ListedCases listings, People people) {
		this.listings = listings;
		this.people = people;
	}

	@GetMapping("/api/v1/listings")
	Listing<ListedCase> list(@RequestParam(required = false) @Nullable ListingState state,
			@RequestParam(required = false) @Nullable ListingLevel level,
			@RequestParam(required = false) @Nullable String unit,
			@RequestParam(required = false) @Nullable String cursor, @RequestParam(defaultValue = "50") int limit) {
		return this.listings.list(new ListingFilter(state, level, unit, cursor, limit), this.people.current().scope());
	}

}
