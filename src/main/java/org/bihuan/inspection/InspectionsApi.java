package org.bihuan.inspection;

import org.bihuan.duty.DutyState;
import org.bihuan.organisation.People;
import org.bihuan.shared.CaseNumber;
import org.bihuan.shared.Listing;
import org.jspecify.annotations.Nullable;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Inspections for programs.
 */
@RestController
@RequestMapping("/api/v1/inspections")
class InspectionsApi {

	private final InspectionReading reading;

	private final People people;

	InspectionsApi(InspectionReading reading, People people) {
		this.reading = reading;
		this.people = people;
	}

	@GetMapping
	Listing<InspectionLine> list(@RequestParam(required = false) @Nullable DutyState state,
			@RequestParam(required = false) @Nullable String unit,
			@RequestParam(required = false) @Nullable String cursor, @RequestParam(defaultValue = "50") int limit) {
		return this.reading.list(new InspectionFilter(state, unit, cursor, limit), this.people.current());
	}

	@GetMapping("/{number}")
	InspectionView one(@PathVariable String number) {
		return this.reading.find(new CaseNumber(number), this.people.current());
	}

}
