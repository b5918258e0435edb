package org.bihuan.hazard.web;

import java.net.URI;
import java.util.List;

import org.bihuan.hazard.Criterion;
import org.bihuan.hazard.Hazards;
import org.bihuan.organisation.People;
import org.bihuan.organisation.UnitView;
import org.bihuan.organisation.Units;
import org.bihuan.shared.CaseNumber;
import org.bihuan.shared.Listing;
import org.bihuan.shared.Refusal;
import org.bihuan.shared.UnitCode;
import org.jspecify.annotations.Nullable;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Registers hazards over HTTP.
 */
@RestController
@RequestMapping("/api/v1/hazards")
class HazardsApi {

	private final Hazards hazards;

	private final Registrar registrar;

	private final Units units;

	private final People people;

	HazardsApi(Hazards hazards, Registrar registrar, Units units, People people) {
		this.hazards = hazards;
		this.registrar = registrar;
		this.units = units;
		this.people = people;
	}

	@PostMapping
	ResponseEntity<Registered> register(@RequestBody HazardRequest request,
			@RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
		CaseNumber number = this.hazards.register(request.registration(), this.people.current(), key);
		return ResponseEntity.created(URI.create("/api/v1/cases/" + number)).body(new Registered(number));
	}

	@GetMapping("/criteria")
	Listing<Criterion> criteria(@RequestParam String unit, @RequestParam(required = false) @Nullable String sector) {
		UnitView found = this.registrar.unit(this.people.current(), new UnitCode(unit))
			.orElseThrow(() -> new Refusal.NotFound("hazard.unit.unknown", unit));
		List<String> sectors = this.units.sectorsOf(found);
		String asked = (sector == null || sector.isBlank()) ? sectors.get(0) : sector;
		if (!sectors.contains(asked)) {
			throw new Refusal.Invalid("sector", "hazard.sector.notOfUnit", sectors);
		}
		List<Criterion> criteria = this.hazards.criteria(found.code(), asked);
		return new Listing<>(criteria, criteria.size(), null);
	}

	/**
	 * What was opened.
	 *
	 * @param caseNumber number of the case
	 */
	record Registered(CaseNumber caseNumber) {
	}

}
