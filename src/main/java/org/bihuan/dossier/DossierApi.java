package org.bihuan.dossier;

import java.util.Locale;

import io.swagger.v3.oas.annotations.Operation;
import org.bihuan.organisation.People;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Units and authorities at one look, for programs.
 */
@RestController
@RequestMapping("/api/v1")
class DossierApi {

	private final UnitReading units;

	private final AuthorityReading authorities;

	private final People people;

	DossierApi(UnitReading units, AuthorityReading authorities, People people) {
		this.units = units;
		this.authorities = authorities;
		this.people = people;
	}

	@Operation(summary = "Everything about one unit",
			description = "Counts in the caller's scope, each with the address of the list that shows what was counted.")
	@GetMapping("/units/{code}/record")
	UnitRecord unit(@PathVariable String code, Locale locale) {
		return this.units.of(code, this.people.current(), locale);
	}

	@Operation(summary = "What waits at an authority",
			description = "Open steps by working days left, by person and by role; for its chiefs and leaders, the"
					+ " office and managers.")
	@GetMapping("/authorities/{code}/workload")
	Workload authority(@PathVariable String code, Locale locale) {
		return this.authorities.of(code, this.people.current(), locale);
	}

}
